namespace LibbpfSharp.Generator.Writing;

/// <summary>An open pair of braces.</summary>
internal readonly ref struct Block(CodeWriter writer, string end)
{
    public void Dispose() => writer.End(end);
}
