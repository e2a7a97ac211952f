using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public partial struct btf_type
{
    [NativeTypeName("__u32")]
    public uint name_off;

    [NativeTypeName("__u32")]
    public uint info;

    [NativeTypeName("__AnonymousRecord_btf_L64_C2")]
    public _Anonymous_e__Union Anonymous;

    [UnscopedRef]
    public ref uint size
    {
        get
        {
            return ref Anonymous.size;
        }
    }

    [UnscopedRef]
    public ref uint type
    {
        get
        {
            return ref Anonymous.type;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _Anonymous_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint size;

        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint type;
    }
}
