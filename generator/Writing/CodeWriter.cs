using System.Text;

namespace LibbpfSharp.Generator.Writing;

/// <summary>Lines of C#, indented. The same text everywhere: line feeds, four spaces, no culture.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', _depth * 4).Append(text);
        _text.Append('\n');
    }

    /// <summary>A documentation summary. What is in `back quotes` is code.</summary>
    public void Summary(string text) => Line($"/// <summary>{Documentation.Escape(text)}</summary>");

    /// <summary>The attribute that keeps the C name.</summary>
    public void BtfName(string name) => Line($"[global::LibbpfSharp.BtfName({Documentation.Literal(name)})]");

    /// <summary>A header and a block in braces, which ends when the result is disposed.</summary>
    public Block Block(string header, string end = "}")
    {
        Line(header);
        Line("{");
        _depth++;
        return new Block(this, end);
    }

    /// <summary>A block in braces.</summary>
    public Block Block()
    {
        Line("{");
        _depth++;
        return new Block(this, "}");
    }

    /// <summary>Lines that go on from the one before.</summary>
    public void Continue(string text)
    {
        _depth++;
        Line(text);
        _depth--;
    }

    public override string ToString() => _text.ToString();

    internal void End(string end)
    {
        _depth--;
        Line(end);
    }
}
