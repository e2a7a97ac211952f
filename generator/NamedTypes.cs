using System.Globalization;
using System.Text;
using LibbpfSharp.Generator.Diagnostics;
using LibbpfSharp.Generator.Objects;
using LibbpfSharp.Generator.Toolchain;

namespace LibbpfSharp.Generator;

/// <summary>
/// Finds the types of <c>--type</c>. clang describes only types that a global, a map or a function's signature reaches; one that is only reserved
/// in a ring buffer or lies on the stack is missing. For such a one the source is compiled a second time with a variable that points to it, and
/// read from there: the object that is embedded stays as it is.
/// </summary>
internal sealed class NamedTypes(string input, Btf btf, IReadOnlyList<string> sources, Lazy<Clang> clang, TemporaryFolder work)
{
    private static readonly string[] Keywords = ["struct", "union", "enum"];

    /// <param name="names">"event", "struct event", "event_t".</param>
    /// <exception cref="GeneratorException">There is no such type.</exception>
    public IReadOnlyList<BtfType> Find(IReadOnlyList<string> names)
    {
        var found = new BtfType?[names.Count];
        for (int i = 0; i < names.Count; i++)
            found[i] = FindIn(btf, names[i]);
        if (Array.Exists(found, type => type is null))
            Compile(names, found);
        for (int i = 0; i < names.Count; i++)
        {
            if (found[i]!.Stripped is not (BtfComposite or BtfEnum))
                throw new GeneratorException(DiagnosticCode.TypeNotFound, input, $"Type '{names[i]}' is no struct, union or enum but {found[i]!.Stripped}: there is nothing to generate.");
        }
        return [.. found.Select(type => type!)];
    }

    private void Compile(IReadOnlyList<string> names, BtfType?[] found)
    {
        if (sources.Count == 0)
        {
            throw new GeneratorException(
                DiagnosticCode.TypeNotFound, input,
                $"Type '{names[Array.IndexOf(found, null)]}' is not in the object's BTF: clang leaves out a type that no global variable, map or function signature uses. "
                + "Generate from the .bpf.c, or let a global variable use it: const struct event *unused __attribute__((unused));");
        }
        // A name alone may be a struct's, a union's, an enumeration's or a typedef's. A wrong guess leaves a forward declaration
        // or an error, and the next is tried; nearly always the first is right.
        for (int attempt = 0; attempt <= Keywords.Length; attempt++)
        {
            var wanted = Enumerable.Range(0, names.Count).Where(i => found[i] is null).ToList();
            if (wanted.Count == 0)
                return;
            foreach (int i in wanted)
            {
                string? spelled = Spell(names[i], attempt);
                if (spelled is not null)
                    found[i] = sources.Select(source => TryCompile(source, spelled)).Select(more => more is null ? null : FindIn(more, names[i])).FirstOrDefault(type => type is not null);
            }
        }
        int missing = Array.IndexOf(found, null);
        if (missing >= 0)
            throw new GeneratorException(DiagnosticCode.TypeNotFound, input, $"Type '{names[missing]}' is not defined in this source or what it includes.");
    }

    /// <summary>The nth guess at how C spells a type.</summary>
    private static string? Spell(string name, int attempt)
    {
        if (name.Contains(' ', StringComparison.Ordinal))
            return attempt == 0 ? name : null;
        return attempt < Keywords.Length ? $"{Keywords[attempt]} {name}" : name;
    }

    private Btf? TryCompile(string source, string type)
    {
        string anchor = work.File("anchor.bpf.c"), output = work.File("anchor.bpf.o");
        File.WriteAllText(anchor, string.Create(CultureInfo.InvariantCulture, $"{type} *bpf2cs_anchor __attribute__((unused));\n"), new UTF8Encoding(false));
        try
        {
            clang.Value.Compile(anchor, output, null, "-w", "-include", Path.GetFullPath(source));
        }
        catch (GeneratorException)
        {
            // The source itself compiled a moment ago: it is the guess that was wrong.
            return null;
        }
        return ObjectReader.ReadBtf(input, output);
    }

    private static BtfType? FindIn(Btf btf, string name)
    {
        string[] words = name.Split(' ');
        return btf.FindAll(words[^1]).FirstOrDefault(type => type switch
        {
            BtfComposite composite => words.Length == 1 || words[0] == (composite.IsUnion ? "union" : "struct"),
            // A forward declaration of an enumeration is one without constants, which C does not let anybody define.
            BtfEnum enumeration => enumeration.Values.Count > 0 && (words.Length == 1 || words[0] == "enum"),
            BtfTypedef => words.Length == 1,
            _ => false,
        });
    }
}
