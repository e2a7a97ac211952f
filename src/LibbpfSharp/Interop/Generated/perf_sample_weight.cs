using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

[StructLayout(LayoutKind.Explicit)]
public partial struct perf_sample_weight
{
    [FieldOffset(0)]
    [NativeTypeName("__u64")]
    public ulong full;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_perf_event_L1510_C2")]
    public _Anonymous_e__Struct Anonymous;

    [UnscopedRef]
    public ref uint var1_dw
    {
        get
        {
            return ref Anonymous.var1_dw;
        }
    }

    [UnscopedRef]
    public ref ushort var2_w
    {
        get
        {
            return ref Anonymous.var2_w;
        }
    }

    [UnscopedRef]
    public ref ushort var3_w
    {
        get
        {
            return ref Anonymous.var3_w;
        }
    }

    public partial struct _Anonymous_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint var1_dw;

        [NativeTypeName("__u16")]
        public ushort var2_w;

        [NativeTypeName("__u16")]
        public ushort var3_w;
    }
}
