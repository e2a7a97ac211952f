using System.Text;

namespace LibbpfSharp.Generator.Writing;

/// <summary>C in C# comments and literals.</summary>
internal static class Documentation
{
    /// <summary>Text for an XML comment: `…` becomes code.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 32);
        bool code = false;
        foreach (char c in text)
        {
            result.Append(c switch
            {
                '`' => (code = !code) ? "<c>" : "</c>",
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                // A name may hold what XML may not.
                _ when char.IsControl(c) || char.IsSurrogate(c) => "?",
                _ => c.ToString(),
            });
        }
        return result.ToString();
    }

    /// <summary>A string literal.</summary>
    public static string Literal(string text) =>
        $"\"{string.Concat(text.Select(c => c is '"' or '\\' ? $"\\{c}" : char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()))}\"";
}
