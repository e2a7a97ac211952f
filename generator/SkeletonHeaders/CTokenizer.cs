using System.Text;
using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator.SkeletonHeaders;

/// <summary>Divides the C that bpftool writes into tokens. Preprocessor lines and comments are skipped.</summary>
internal sealed class CTokenizer
{
    private readonly string _file;
    private readonly string _text;
    private int _at;
    private int _line = 1;

    private CTokenizer(string file, string text)
    {
        _file = file;
        _text = text;
    }

    public static List<CToken> Read(string file, string text)
    {
        var tokenizer = new CTokenizer(file, text);
        var tokens = new List<CToken>();
        do
            tokens.Add(tokenizer.Next());
        while (tokens[^1].Kind != CTokenKind.End);
        return tokens;
    }

    private CToken Next()
    {
        SkipBlank();
        if (_at == _text.Length)
            return new CToken(CTokenKind.End, "", [], _line);
        int start = _at;
        char first = _text[_at];
        if (first == '"')
            return ReadString();
        if (char.IsAsciiLetter(first) || first is '_' or '$' || first > 127)
        {
            while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_' or '$' || _text[_at] > 127))
                _at++;
            return new CToken(CTokenKind.Identifier, _text[start.._at], [], _line);
        }
        if (char.IsAsciiDigit(first))
        {
            while (_at < _text.Length && char.IsAsciiLetterOrDigit(_text[_at]))
                _at++;
            return new CToken(CTokenKind.Number, _text[start.._at], [], _line);
        }
        _at += _text.AsSpan(_at).StartsWith("->") ? 2 : 1;
        return new CToken(CTokenKind.Punctuation, _text[start.._at], [], _line);
    }

    private void SkipBlank()
    {
        while (_at < _text.Length)
        {
            ReadOnlySpan<char> rest = _text.AsSpan(_at);
            if (rest[0] is ' ' or '\t' or '\r' or '\n')
                Advance(1);
            else if (rest.StartsWith("/*"))
                Advance(rest[2..].IndexOf("*/") is >= 0 and int end ? end + 4 : throw Error("a comment does not end"));
            else if (rest.StartsWith("//") || rest[0] == '#')
                SkipLine();
            else
                break;
        }
    }

    private void SkipLine()
    {
        bool continued;
        do
        {
            int end = _text.IndexOf('\n', _at);
            int length = (end < 0 ? _text.Length : end) - _at;
            continued = end >= 0 && _text.AsSpan(_at, length).TrimEnd('\r').EndsWith('\\');
            Advance(end < 0 ? length : length + 1);
        }
        while (continued);
    }

    private void Advance(int count)
    {
        _line += _text.AsSpan(_at, count).Count('\n');
        _at += count;
    }

    private CToken ReadString()
    {
        int line = _line;
        // The object file is most of the header: four characters for each of its bytes, or two for a zero.
        var bytes = new List<byte>();
        do
        {
            _at++;
            ReadStringPart(bytes, line);
            SkipBlank();
        }
        while (_at < _text.Length && _text[_at] == '"');
        return new CToken(CTokenKind.String, "", [.. bytes], line);
    }

    private void ReadStringPart(List<byte> bytes, int line)
    {
        while (true)
        {
            int special = _text.AsSpan(_at).IndexOfAny('"', '\\', '\n');
            if (special < 0 || _text[_at + special] == '\n')
                throw Error($"the string that starts in line {line} does not end: the file is cut off");
            if (special > 0)
                bytes.AddRange(Encoding.UTF8.GetBytes(_text, _at, special));
            _at += special + 1;
            if (_text[_at - 1] == '"')
                return;
            ReadEscape(bytes);
        }
    }

    private void ReadEscape(List<byte> bytes)
    {
        if (_at == _text.Length)
            throw Error("the file is cut off within a string");
        char escaped = _text[_at++];
        switch (escaped)
        {
            case '\n':
                _line++;
                break;
            case '\r' when _at < _text.Length && _text[_at] == '\n':
                _line++;
                _at++;
                break;
            case 'x':
                int hex = 0, hexDigits = 0;
                for (; hexDigits < 2 && _at < _text.Length && char.IsAsciiHexDigit(_text[_at]); hexDigits++)
                    hex = hex * 16 + HexValue(_text[_at++]);
                if (hexDigits == 0)
                    throw Error("\\x without digits");
                bytes.Add((byte)hex);
                break;
            case >= '0' and <= '7':
                int octal = escaped - '0';
                for (int digits = 1; digits < 3 && _at < _text.Length && _text[_at] is >= '0' and <= '7'; digits++)
                    octal = octal * 8 + (_text[_at++] - '0');
                bytes.Add((byte)octal);
                break;
            default:
                bytes.Add(escaped switch
                {
                    'n' => (byte)'\n',
                    't' => (byte)'\t',
                    'r' => (byte)'\r',
                    'a' => 7,
                    'b' => 8,
                    'f' => 12,
                    'v' => 11,
                    '"' or '\\' or '\'' or '?' => (byte)escaped,
                    _ => throw Error($"the escape \\{escaped} means nothing"),
                });
                break;
        }
    }

    private static int HexValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private GeneratorException Error(string text) =>
        new(new Diagnostic(Severity.Error, DiagnosticCode.SkeletonHeader, _file, _line, 1, $"This is no complete skeleton header: {text}."));
}
