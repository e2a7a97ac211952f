using System.Text;

namespace LibbpfSharp.Generator.Toolchain;

/// <summary>What outputs depend on, as make and MSBuild's readers of such files want it: one rule for each output.</summary>
internal sealed class DependencyFile
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a rule.</summary>
    public void Add(string output, IEnumerable<string> inputs)
    {
        string[] all = [.. inputs.Distinct(StringComparer.Ordinal)];
        _text.Append(Escape(output)).Append(':');
        foreach (string input in all)
            _text.Append(" \\\n  ").Append(Escape(input));
        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();

    /// <summary>Reads the rule that clang wrote: the files behind its colon.</summary>
    public static IEnumerable<string> ReadInputs(string text)
    {
        int colon = text.IndexOf(": ", StringComparison.Ordinal);
        var current = new StringBuilder();
        for (int i = colon + 1; i < text.Length; i++)
        {
            char c = text[i];
            char next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (c == '\\' && (next is '\n' or '\r'))
                continue;
            if ((c == '\\' && (next is ' ' or '#')) || (c == '$' && next == '$'))
            {
                current.Append(next);
                i++;
            }
            else if (!char.IsWhiteSpace(c))
            {
                current.Append(c);
            }
            else if (current.Length > 0)
            {
                yield return current.ToString();
                current.Clear();
            }
        }
        if (current.Length > 0)
            yield return current.ToString();
    }

    private static string Escape(string path) =>
        path.Replace("$", "$$", StringComparison.Ordinal).Replace(" ", "\\ ", StringComparison.Ordinal).Replace("#", "\\#", StringComparison.Ordinal);
}
