using System.Text;

namespace LibbpfSharp.Generator.CommandLine;

/// <summary>Divides "ccache clang" and <c>-DX='a b' -I "my includes"</c> into arguments by a shell's rules for quotes, without a shell.</summary>
internal static class CommandText
{
    /// <returns>The arguments, or null when a quote does not end.</returns>
    public static IReadOnlyList<string>? TrySplit(string text)
    {
        var arguments = new List<string>();
        var current = new StringBuilder();
        bool started = false;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (started)
                    arguments.Add(current.ToString());
                current.Clear();
                started = false;
                continue;
            }
            started = true;
            if (c == quote)
                quote = '\0';
            else if (quote == '\0' && (c is '\'' or '"'))
                quote = c;
            else if (c == '\\' && quote != '\'' && i + 1 < text.Length && (quote == '\0' || text[i + 1] is '"' or '\\' or '$' or '`'))
                current.Append(text[++i]);
            else
                current.Append(c);
        }
        if (started)
            arguments.Add(current.ToString());
        return quote == '\0' ? arguments : null;
    }
}
