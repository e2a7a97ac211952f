using System.Text;

namespace LibbpfSharp.Build;

/// <summary>Reads the rule that a compiler writes for make: <c>target: file file \</c>.</summary>
internal static class Depfile
{
    /// <summary>The files behind the colon.</summary>
    /// <param name="text">The rule.</param>
    public static IReadOnlyList<string> Parse(string text)
    {
        var files = new List<string>();
        var word = new StringBuilder();
        bool isTarget = true;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : '\n';
            char next = i + 1 < text.Length ? text[i + 1] : '\n';
            if (c == '\\' && next is '\n' or '\r')
            {
                // The rule goes on in the next line.
            }
            else if (c == '\\' && next is ' ' or '#' || (c == '$' && next == '$'))
            {
                word.Append(next);
                i++;
            }
            else if (char.IsWhiteSpace(c))
            {
                if (word.Length > 0 && !isTarget)
                    files.Add(word.ToString());
                word.Clear();
            }
            else if (isTarget && c == ':' && char.IsWhiteSpace(next))
            {
                isTarget = false;
                word.Clear();
            }
            else
            {
                word.Append(c);
            }
        }
        return files;
    }
}
