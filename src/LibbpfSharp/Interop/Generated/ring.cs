namespace LibbpfSharp.Interop;

public partial struct ring
{
}
