using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using LibbpfSharp.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Interop;

/// <summary>Nothing that the headers declare is missing in the bindings.</summary>
public sealed partial class CompletenessTests
{
    private const string LibbpfHeader = "/bpf/";

    // The headers whose declarations are bound, and the one of which only the hooks and protocols are.
    private static readonly string[] Headers = [LibbpfHeader, "/linux/bpf.h", "/linux/bpf_common.h", "/linux/btf.h", "/linux/perf_event.h"];

    private static readonly Lazy<Declarations> Declared = new(() => Declarations.Read(
        CHeaders.Parse("-fsyntax-only", "-Xclang", "-ast-dump=json"), file => Headers.Any(header => file.Contains(header, StringComparison.Ordinal))));

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void Every_function_is_bound_with_its_parameters()
    {
        var imports = Bindings.Imports.ToDictionary(import => import.Name);
        Assert.True(Declared.Value.Functions.Count >= 356 || !CHeaders.AreThoseOfTheBindings);
        AssertNoneMissing(Declared.Value.Functions, function =>
            imports.TryGetValue(function.Name, out Import? import) && import.Method.GetParameters().Length == function.Parameters);
    }

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void Every_inline_function_is_written_by_hand()
    {
        Assert.NotEmpty(Declared.Value.InlineFunctions);
        AssertNoneMissing(Declared.Value.InlineFunctions, function =>
            typeof(Libbpf).GetMethods().Any(method => method.Name == function.Name && method.GetParameters().Length == function.Parameters));
    }

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void Every_member_of_every_record_is_bound()
    {
        var types = Bindings.Types.ToDictionary(type => type.Name);
        Assert.True(Declared.Value.Members.Count > 900, $"only {Declared.Value.Members.Count} members");
        AssertNoneMissing(Declared.Value.Members, member =>
            types.TryGetValue(member.Record, out Type? type) && Names(type).Contains(member.Name));

        static IEnumerable<string> Names(Type type) =>
            type.GetMembers(BindingFlags.Public | BindingFlags.Instance).Select(member => member.Name)
                .Concat(type.GetNestedTypes().SelectMany(Names));
    }

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void Every_enum_value_is_bound()
    {
        Assert.True(Declared.Value.EnumValues.Count > 800, $"only {Declared.Value.EnumValues.Count} values");
        AssertNoneMissing(Declared.Value.EnumValues, Bindings.Constants.ContainsKey);
    }

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void Every_macro_that_is_a_number_is_bound()
    {
        var macros = new List<string>();
        string file = "";
        foreach (string line in CHeaders.Parse("-E", "-dD").Split('\n'))
        {
            if (LineMarker().Match(line) is { Success: true } marker)
                file = marker.Groups[1].Value;
            else if (Macro().Match(line) is { Success: true } macro
                && Headers.Any(header => file.Contains(header, StringComparison.Ordinal)))
                macros.Add(macro.Groups[1].Value);
        }
        Assert.True(macros.Count > 200, $"only {macros.Count} macros");

        string[] unbound = [.. macros.Distinct().Where(macro => !Bindings.Constants.ContainsKey(macro))];
        // What does not compile as a number is none: a type, a part of a declaration, the last member of an options struct.
        var errors = CHeaders.Check(unbound.Select((macro, i) => $"enum {{ libbpfsharp_test_{i} = ({macro}) }};")).Select(error => error.Line).ToHashSet();
        AssertNoneMissing(unbound.Where((_, i) => !errors.Contains(i + 1)), _ => false);
    }

    private static void AssertNoneMissing<T>(IEnumerable<T> declared, Func<T, bool> isBound)
    {
        // Newer headers declare more than these bindings have; then this tells nothing.
        if (!CHeaders.AreThoseOfTheBindings)
            Assert.Skip("Debian has newer headers than the bindings were made from: run ./build.sh bindings.");
        Assert.Equal("", string.Join('\n', declared.Where(declaration => !isBound(declaration))));
    }

    [GeneratedRegex("^# \\d+ \"([^\"]+)\"")]
    private static partial Regex LineMarker();

    [GeneratedRegex(@"^#define ([A-Za-z]\w*) \S")]
    private static partial Regex Macro();

    private sealed class Declarations
    {
        public HashSet<(string Name, int Parameters)> Functions { get; } = [];

        public HashSet<(string Name, int Parameters)> InlineFunctions { get; } = [];

        public HashSet<(string Record, string Name)> Members { get; } = [];

        public HashSet<string> EnumValues { get; } = [];

        private readonly Func<string, bool> _isWanted;
        private string _file = "";

        private Declarations(Func<string, bool> isWanted) => _isWanted = isWanted;

        public static Declarations Read(string json, Func<string, bool> isWanted)
        {
            var declarations = new Declarations(isWanted);
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 512 });
            foreach (JsonElement node in Inner(document.RootElement))
                declarations.Visit(node, record: null);
            return declarations;
        }

        private void Visit(JsonElement node, string? record)
        {
            string kind = Text(node, "kind");
            string name = Text(node, "name");
            Locate(node, "loc");
            string file = _file;
            Locate(node, "range");
            bool isWanted = _isWanted(file);
            if (kind == "RecordDecl")
                record ??= name;
            else if (isWanted && kind == "FunctionDecl")
                (Inner(node).Any(child => Text(child, "kind") == "CompoundStmt") ? InlineFunctions : Functions).Add(
                    (name, Inner(node).Count(child => Text(child, "kind") == "ParmVarDecl")));
            else if (isWanted && kind == "EnumConstantDecl")
                EnumValues.Add(name);
            else if (isWanted && kind == "FieldDecl" && name.Length > 0)
                Members.Add((record!, name));
            foreach (JsonElement child in Inner(node))
                Visit(child, record);
        }

        // clang names a file only where it changes, in the order in which it writes.
        private void Locate(JsonElement node, string property)
        {
            if (node.ValueKind == JsonValueKind.Object && node.TryGetProperty(property, out JsonElement location))
                Follow(location);

            void Follow(JsonElement element)
            {
                foreach (JsonProperty child in element.EnumerateObject())
                {
                    if (child.Name == "file")
                        _file = child.Value.GetString()!;
                    else if (child.Value.ValueKind == JsonValueKind.Object && child.Name != "includedFrom")
                        Follow(child.Value);
                }
            }
        }

        private static string Text(JsonElement node, string property) =>
            node.ValueKind == JsonValueKind.Object && node.TryGetProperty(property, out JsonElement value) ? value.GetString() ?? "" : "";

        private static IEnumerable<JsonElement> Inner(JsonElement node) =>
            node.ValueKind == JsonValueKind.Object && node.TryGetProperty("inner", out JsonElement inner) ? inner.EnumerateArray() : [];
    }
}
