namespace LibbpfSharp.Generator.Diagnostics;

internal enum Severity
{
    Warning,
    Error,
}
