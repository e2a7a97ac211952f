using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public partial struct bpf_devmap_val
{
    [NativeTypeName("__u32")]
    public uint ifindex;

    [NativeTypeName("__AnonymousRecord_bpf_L6598_C2")]
    public _bpf_prog_e__Union bpf_prog;

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _bpf_prog_e__Union
    {
        [FieldOffset(0)]
        public int fd;

        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint id;
    }
}
