using System.Globalization;
using System.Text;

namespace LibbpfSharp.Generator.Naming;

/// <summary>From C names to C# names.</summary>
internal static class Identifier
{
    /// <summary>
    /// exec_start → ExecStart, BPF_ANY → BpfAny, sk_buff2 → SkBuff2, isLive → IsLive, _private → Private. Numbers stay apart
    /// (v_1_2 → V1_2), and what would start with a digit gets an underscore in front of it.
    /// </summary>
    public static string ToPascalCase(string name)
    {
        // A name without a small letter shouts; its words are as good as those of a quiet one.
        bool shouting = !name.Any(char.IsLower);
        var text = new StringBuilder(name.Length);
        bool start = true;
        foreach (char c in name)
        {
            if (!IsIdentifierPart(c) || c == '_')
            {
                start = true;
                continue;
            }
            if (start && char.IsDigit(c) && text.Length > 0 && char.IsDigit(text[^1]))
                text.Append('_');
            text.Append(start ? char.ToUpperInvariant(c) : shouting ? char.ToLowerInvariant(c) : c);
            start = false;
        }
        if (text.Length == 0)
            return "_";
        if (!IsIdentifierStart(text[0]))
            text.Insert(0, '_');
        return text.ToString();
    }

    /// <summary>Whether the text is a name that C# and C accept without quoting.</summary>
    public static bool IsPlain(string text) =>
        text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] == '_') && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static bool IsIdentifierStart(char c) => char.IsLetter(c) || c == '_';

    private static bool IsIdentifierPart(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.ConnectorPunctuation;
}
