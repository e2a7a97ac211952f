namespace LibbpfSharp.Generator.SkeletonHeaders;

internal enum CTokenKind
{
    Identifier,
    Number,

    /// <summary>A string literal; neighbours are one.</summary>
    String,

    /// <summary>A character such as <c>{</c>, or <c>-&gt;</c>.</summary>
    Punctuation,
    End,
}

/// <summary>A token of a skeleton header.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters; empty for a string.</param>
/// <param name="Bytes">What a string literal stands for.</param>
/// <param name="Line">The line it starts on.</param>
internal readonly record struct CToken(CTokenKind Kind, string Text, byte[] Bytes, int Line)
{
    public bool Is(string punctuation) => Kind == CTokenKind.Punctuation && Text == punctuation;

    public bool IsWord(string word) => Kind == CTokenKind.Identifier && Text == word;
}
