using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public partial struct bpf_prog_attach_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u32")]
    public uint flags;

    [NativeTypeName("__AnonymousRecord_bpf_L348_C2")]
    public _Anonymous_e__Union Anonymous;

    public int relative_fd;

    [NativeTypeName("__u32")]
    public uint relative_id;

    [NativeTypeName("__u64")]
    public ulong expected_revision;

    [UnscopedRef]
    public ref int replace_prog_fd
    {
        get
        {
            return ref Anonymous.replace_prog_fd;
        }
    }

    [UnscopedRef]
    public ref int replace_fd
    {
        get
        {
            return ref Anonymous.replace_fd;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous_e__Union
    {
        [FieldOffset(0)]
        public int replace_prog_fd;

        [FieldOffset(0)]
        public int replace_fd;
    }
}
