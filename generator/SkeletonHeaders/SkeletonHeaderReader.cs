using System.Globalization;
using System.Text;

using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator.SkeletonHeaders;

/// <summary>
/// Reads the header that <c>bpftool gen skeleton</c> writes, in the forms of bpftool 5.10 to 7.8: they differ in where the object's
/// bytes are and in how the lists of maps and programs are filled, not in the words.
/// </summary>
internal sealed class SkeletonHeaderReader
{
    private readonly string _file;
    private readonly List<CToken> _tokens;
    private readonly List<string> _maps = [];
    private readonly List<string> _programs = [];
    private readonly List<HeaderSection> _sections = [];
    private int _at;

    private SkeletonHeaderReader(string file, List<CToken> tokens)
    {
        _file = file;
        _tokens = tokens;
    }

    private CToken Current => _tokens[_at];

    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">Its content.</param>
    public static SkeletonHeader Read(string file, string text)
    {
        var reader = new SkeletonHeaderReader(file, CTokenizer.Read(file, text));
        reader.ReadStruct();
        return reader.ReadCode();
    }

    /// <summary>The struct that gives everything its C name.</summary>
    private void ReadStruct()
    {
        while (!(Current.IsWord("struct") && Peek(1).Kind == CTokenKind.Identifier && Peek(2).Is("{")))
        {
            if (Current.Kind == CTokenKind.End)
                throw Error("it defines no struct");
            _at++;
        }
        if (Peek(3).IsWord("struct") && Peek(4).IsWord("bpf_loader_ctx"))
            throw Error("it is a light skeleton (bpftool gen skeleton -L), which has no object to open. Run bpftool without -L");
        if (!(Peek(3).IsWord("struct") && Peek(4).IsWord("bpf_object_skeleton")))
            throw Error($"its struct {Peek(1).Text} does not start with a struct bpf_object_skeleton. Is it a subskeleton?");
        _at += 3;
        while (!Current.Is("}"))
            ReadStructMember();
    }

    private void ReadStructMember()
    {
        // Three shapes matter: "struct { … } maps;", "struct foo__bss { … } *bss;" and anything else up to its semicolon.
        if (Current.IsWord("struct") && Peek(1).Is("{"))
        {
            _at += 2;
            List<string> names = ReadMemberNames();
            string group = Expect(CTokenKind.Identifier, "the name of a group").Text;
            ExpectPunctuation(";");
            if (group == "maps")
                _maps.AddRange(names);
            else if (group == "progs")
                _programs.AddRange(names);
        }
        else if (Current.IsWord("struct") && Peek(2).Is("{"))
        {
            _at += 3;
            List<string> names = ReadMemberNames();
            ExpectPunctuation("*");
            _sections.Add(new HeaderSection(
                Expect(CTokenKind.Identifier, "the name of a section").Text,
                [.. names.Where(name => !IsPadding(name))]));
            ExpectPunctuation(";");
        }
        else
        {
            ReadDeclarator();
        }
    }

    // "char __pad0[4];": bpftool's own, between variables that do not touch.
    private static bool IsPadding(string name) => name.StartsWith("__pad", StringComparison.Ordinal) && name.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0;

    private List<string> ReadMemberNames()
    {
        var names = new List<string>();
        while (!Current.Is("}"))
            names.Add(ReadDeclarator());
        _at++;
        return names;
    }

    /// <summary>Reads a declaration up to its semicolon and finds the name in it: "int (*(*callbacks)[4])(void *, int);" declares "callbacks".</summary>
    private string ReadDeclarator()
    {
        string? name = null;
        bool fixedName = false;
        while (!Current.Is(";"))
        {
            CToken token = Current;
            if (token.Kind == CTokenKind.End || token.Is("}"))
                throw Error("a declaration does not end");
            if (token.Is("{") || token.Is("["))
            {
                SkipGroup();
                continue;
            }
            if (token.Is("("))
            {
                // "(*name…)" holds the name; any other group is a list of parameters or belongs to __attribute__.
                bool declarator = !fixedName && Peek(1).Is("*");
                if (!declarator)
                {
                    SkipGroup();
                    continue;
                }
            }
            else if (token.Is(")"))
            {
                fixedName = true;
            }
            else if (token.Kind == CTokenKind.Identifier && !fixedName && token.Text != "__attribute__")
            {
                name = token.Text;
            }
            else if (token.IsWord("__attribute__"))
            {
                _at++;
                SkipGroup();
                continue;
            }
            _at++;
        }
        _at++;
        return name ?? throw Error("a declaration has no name");
    }

    private void SkipGroup()
    {
        int depth = 0;
        do
        {
            CToken token = Current;
            if (token.Kind == CTokenKind.End)
                throw Error("a bracket does not close");
            if (token.Is("(") || token.Is("[") || token.Is("{"))
                depth++;
            else if (token.Is(")") || token.Is("]") || token.Is("}"))
                depth--;
            _at++;
        }
        while (depth > 0);
    }

    /// <summary>The functions: what the maps and programs are called at run time, and the object's bytes.</summary>
    private SkeletonHeader ReadCode()
    {
        string? objectName = null, pending = null;
        var maps = new List<HeaderMap>();
        var programs = new List<HeaderProgram>();
        byte[]? image = null;
        long? declaredSize = null;
        for (; Current.Kind != CTokenKind.End; _at++)
        {
            // … -> name = "bootstrap.rodata"
            if (Current.Kind == CTokenKind.String && Peek(-1).Is("=") && Peek(-2).IsWord("name"))
            {
                string text = Encoding.UTF8.GetString(Current.Bytes);
                if (Peek(-4).IsWord("s"))
                    objectName = text;
                else
                    pending = text;
            }
            // s->data = (void *)"…", return (const void *)"…", static const char data[] … = "…"
            else if (Current.Kind == CTokenKind.String && (Peek(-1).Is(")") || Peek(-1).Is("=")))
            {
                if (image is not null)
                    throw Error("it holds two objects");
                image = Current.Bytes;
                if (!Peek(1).Is(";"))
                    throw Error("it ends behind the object's bytes");
            }
            // *sz = 7288, s->data_sz = 7288
            else if (Current.Kind == CTokenKind.Number && Peek(-1).Is("=") && (Peek(-2).IsWord("sz") || Peek(-2).IsWord("data_sz")))
            {
                declaredSize = long.Parse(Current.Text, CultureInfo.InvariantCulture);
            }
            else if (Current.Is("&") && Peek(1).IsWord("obj") && Peek(2).Is("->"))
            {
                ReadReference(maps, programs, ref pending);
            }
        }
        return Check(objectName, maps, programs, image, declaredSize);
    }

    /// <summary>"&amp;obj->maps.start", "&amp;obj->progs.handle_exec" or, behind "mmaped =", "&amp;obj->bss".</summary>
    private void ReadReference(List<HeaderMap> maps, List<HeaderProgram> programs, ref string? name)
    {
        string group = Peek(3).Text;
        if (Peek(4).Is("."))
        {
            string identifier = Peek(5).Text;
            if (group == "maps")
                maps.Add(new HeaderMap(identifier, name ?? throw Error($"map {identifier} has no name"), null));
            else if (group == "progs")
                programs.Add(new HeaderProgram(identifier, name ?? throw Error($"program {identifier} has no name")));
            // A program's link follows with the same name in front of it.
            if (group == "maps")
                name = null;
        }
        else if (maps.Count > 0 && Enumerable.Range(2, 6).Any(back => Peek(-back).IsWord("mmaped")))
        {
            maps[^1] = maps[^1] with { Section = group };
        }
    }

    private SkeletonHeader Check(string? objectName, List<HeaderMap> maps, List<HeaderProgram> programs, byte[]? image, long? declaredSize)
    {
        if (objectName is null)
            throw Error("it does not name its object: the file is cut off");
        if (image is null || image.Length == 0)
            throw Error("the object's bytes are missing: the file is cut off");
        if (declaredSize is { } size && size != image.Length)
            throw Error($"it promises {size} bytes of object and has {image.Length}");
        if (!maps.Select(map => map.Identifier).SequenceEqual(_maps))
            throw Error("the maps of its struct and those of its code differ");
        if (!programs.Select(program => program.Identifier).SequenceEqual(_programs))
            throw Error("the programs of its struct and those of its code differ");
        return new SkeletonHeader(objectName, maps, programs, _sections, image);
    }

    private CToken Expect(CTokenKind kind, string what)
    {
        CToken token = Current;
        if (token.Kind != kind)
            throw Error($"{what} is expected");
        _at++;
        return token;
    }

    private void ExpectPunctuation(string text)
    {
        if (!Current.Is(text))
            throw Error($"'{text}' is expected");
        _at++;
    }

    private CToken Peek(int distance) =>
        _at + distance < 0 || _at + distance >= _tokens.Count ? new CToken(CTokenKind.End, "", [], Current.Line) : _tokens[_at + distance];

    private GeneratorException Error(string text) => new(new Diagnostic(
        Severity.Error, DiagnosticCode.SkeletonHeader, _file, Current.Line, 1, $"This is no skeleton header that can be used: {text}."));
}
