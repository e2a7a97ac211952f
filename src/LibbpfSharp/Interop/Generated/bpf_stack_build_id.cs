using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_stack_build_id
{
    [NativeTypeName("__s32")]
    public int status;

    [NativeTypeName("unsigned char[20]")]
    public fixed byte build_id[20];

    [NativeTypeName("__AnonymousRecord_bpf_L1505_C2")]
    public _Anonymous_e__Union Anonymous;

    [UnscopedRef]
    public ref ulong offset
    {
        get
        {
            return ref Anonymous.offset;
        }
    }

    [UnscopedRef]
    public ref ulong ip
    {
        get
        {
            return ref Anonymous.ip;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u64")]
        public ulong offset;

        [FieldOffset(0)]
        [NativeTypeName("__u64")]
        public ulong ip;
    }
}
