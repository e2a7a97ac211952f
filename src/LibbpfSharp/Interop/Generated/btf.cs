namespace LibbpfSharp.Interop;

public partial struct btf
{
}

public partial struct btf
{
}

public partial struct btf
{
}
