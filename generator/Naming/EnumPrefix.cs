namespace LibbpfSharp.Generator.Naming;

/// <summary>
/// What the constants of a C enumeration have in front of them because C has one namespace for all: in C#, <c>EVENT_KIND_EXEC</c> of
/// <c>enum event_kind</c> is <c>EventKind.Exec</c>.
/// </summary>
internal static class EnumPrefix
{
    /// <summary>The common prefix of the constants: whole words, never all of a name, never so much that a digit comes first.</summary>
    /// <param name="enumName">The enumeration's C name; what a single constant is measured by.</param>
    /// <param name="constants">The constants' C names.</param>
    public static string Find(string enumName, IReadOnlyList<string> constants)
    {
        // "__EVENT_KIND_MAX" and the like count the others and are named apart from them on purpose.
        string[] plain = [.. constants.Where(constant => !constant.StartsWith('_'))];
        if (plain.Length == 0)
            return "";
        // One constant has nothing in common with others; it may have with its enumeration.
        string first = plain.Length > 1 ? plain[0] : enumName.ToUpperInvariant() + "_";
        int length = first.Length;
        foreach (string constant in plain)
            length = Math.Min(length, first.AsSpan(0, length).CommonPrefixLength(constant));
        // Back to the last end of a word after which every name still starts with a letter.
        for (; length > 0; length--)
        {
            if (first[length - 1] == '_' && plain.All(constant => constant.Length > length && char.IsLetter(constant[length])))
                return first[..length];
        }
        return "";
    }

    /// <summary>A constant without the prefix.</summary>
    public static string Remove(string prefix, string constant)
    {
        string plain = constant.TrimStart('_');
        return prefix.Length > 0 && plain.Length > prefix.Length && plain.StartsWith(prefix, StringComparison.Ordinal) && char.IsLetter(plain[prefix.Length])
            ? plain[prefix.Length..]
            : constant;
    }
}
