namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_sockopt
{
    [NativeTypeName("struct bpf_sock *")]
    public bpf_sock* sk;

    public void* optval;

    public void* optval_end;

    [NativeTypeName("__s32")]
    public int level;

    [NativeTypeName("__s32")]
    public int optname;

    [NativeTypeName("__s32")]
    public int optlen;

    [NativeTypeName("__s32")]
    public int retval;
}
