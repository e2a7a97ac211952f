using System.Text;

namespace LibbpfSharp.Build;

/// <summary>Divides flags as a shell would, which never sees them: <c>-DA="b c" '-I/with space'</c>.</summary>
internal static class FlagText
{
    /// <exception cref="FormatException">A quote has no end.</exception>
    public static IReadOnlyList<string> Split(string text)
    {
        var flags = new List<string>();
        StringBuilder? flag = null;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (flag is not null)
                    flags.Add(flag.ToString());
                flag = null;
                continue;
            }
            flag ??= new StringBuilder();
            if (c == quote)
                quote = '\0';
            else if (quote == '\0' && c is '"' or '\'')
                quote = c;
            else if (c == '\\' && quote != '\'' && i + 1 < text.Length)
                flag.Append(text[++i]);
            else
                flag.Append(c);
        }
        if (quote != '\0')
            throw new FormatException($"In the flags {text} a {quote} has no end.");
        if (flag is not null)
            flags.Add(flag.ToString());
        return flags;
    }
}
