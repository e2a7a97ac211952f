using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_prog_query_opts
{
    [NativeTypeName("size_t")]
    public nuint sz;

    [NativeTypeName("__u32")]
    public uint query_flags;

    [NativeTypeName("__u32")]
    public uint attach_flags;

    [NativeTypeName("__u32 *")]
    public uint* prog_ids;

    [NativeTypeName("__AnonymousRecord_bpf_L601_C2")]
    public _Anonymous_e__Union Anonymous;

    [NativeTypeName("__u32 *")]
    public uint* prog_attach_flags;

    [NativeTypeName("__u32 *")]
    public uint* link_ids;

    [NativeTypeName("__u32 *")]
    public uint* link_attach_flags;

    [NativeTypeName("__u64")]
    public ulong revision;

    [UnscopedRef]
    public ref uint prog_cnt
    {
        get
        {
            return ref Anonymous.prog_cnt;
        }
    }

    [UnscopedRef]
    public ref uint count
    {
        get
        {
            return ref Anonymous.count;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint prog_cnt;

        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint count;
    }
}
