namespace LibbpfSharp.Interop;

public unsafe partial struct btf_ptr
{
    public void* ptr;

    [NativeTypeName("__u32")]
    public uint type_id;

    [NativeTypeName("__u32")]
    public uint flags;
}
