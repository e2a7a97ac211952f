using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public partial struct bpf_lpm_trie_key_u8
{
    [NativeTypeName("__AnonymousRecord_bpf_L103_C2")]
    public _Anonymous_e__Union Anonymous;

    [UnscopedRef]
    public ref bpf_lpm_trie_key_hdr hdr
    {
        get
        {
            return ref Anonymous.hdr;
        }
    }

    [UnscopedRef]
    public ref uint prefixlen
    {
        get
        {
            return ref Anonymous.prefixlen;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("struct bpf_lpm_trie_key_hdr")]
        public bpf_lpm_trie_key_hdr hdr;

        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint prefixlen;
    }
}
