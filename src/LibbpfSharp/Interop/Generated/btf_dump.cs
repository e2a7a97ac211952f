namespace LibbpfSharp.Interop;

public partial struct btf_dump
{
}
