namespace LibbpfSharp.Interop;

public partial struct btf_ext
{
}

public partial struct btf_ext
{
}
