using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace LibbpfSharp.Tests.Interop;

/// <summary>src/LibbpfSharp/Interop/functions.md, which says what of the typed layer offers each function of libbpf, held against the compiled library.</summary>
public sealed partial class FunctionTableTests
{
    private static readonly CallGraph Graph = new();

    private static readonly Row[] Rows =
    [
        .. from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "functions.md"))
           let match = TableRow().Match(line)
           where match.Success
           select new Row(match.Groups["function"].Value, [.. Member().Matches(match.Groups["members"].Value).Select(member => member.Groups[1].Value)], match.Groups["reason"].Value.Trim()),
    ];

    [Fact]
    public void Every_function_has_one_row() =>
        Assert.Equal(Bindings.Imports.Select(import => import.Name).Order(StringComparer.Ordinal), Rows.Select(row => row.Function).Order(StringComparer.Ordinal));

    [Fact]
    public void A_row_names_members_or_a_reason() => Assert.All(Rows, row => Assert.True(row.Members.Length > 0 != row.Reason.Length > 0, row.Function));

    [Fact]
    public void The_named_members_are_there_and_call_the_function() => Assert.All(
        from row in Rows from member in row.Members select (row.Function, Member: member),
        pair =>
        {
            IReadOnlyList<MethodBase> methods = Graph.Methods(pair.Member);
            Assert.True(methods.Count > 0, $"{pair.Function}: there is no public member {pair.Member}");
            Assert.True(methods.Any(method => Graph.Reached(method).Contains(pair.Function)), $"{pair.Member} does not call {pair.Function}");
        });

    [Fact]
    public void What_is_called_interop_only_is_offered_by_nothing()
    {
        var offers = from type in Graph.PublicTypes
                     from method in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OfType<MethodBase>()
                     from function in Graph.Reached(method)
                     select (Function: function, Member: CallGraph.NameOf(method));
        ILookup<string, string> members = offers.ToLookup(offer => offer.Function, offer => offer.Member);
        Assert.All(Rows.Where(row => row.Members.Length == 0), row => Assert.True(!members.Contains(row.Function), $"{row.Function} is offered by {string.Join(", ", members[row.Function].Distinct().Take(5))}"));
    }

    [Fact]
    public void The_scan_tells_callers_from_others()
    {
        // If it told that everything calls everything, the tests above would hold for any table.
        MethodBase attach = Assert.Single(Graph.Methods("RawTracepointProgram.Attach"));
        Assert.Contains("bpf_program__attach_raw_tracepoint_opts", Graph.Reached(attach));
        Assert.DoesNotContain("bpf_program__attach_xdp", Graph.Reached(attach));
        Assert.DoesNotContain("bpf_linker__new", Graph.Reached(attach));
        Assert.Contains("bpf_link__destroy", Graph.Reached(Assert.Single(Graph.Methods("BpfLink.Dispose"))));
        Assert.DoesNotContain("bpf_linker__free", Graph.Reached(Assert.Single(Graph.Methods("BpfLink.Dispose"))));
        Assert.Contains("bpf_prog_get_next_id", Graph.Reached(Assert.Single(Graph.Methods("BpfSystem.EnumeratePrograms"))));
        Assert.DoesNotContain("bpf_btf_get_next_id", Graph.Reached(Assert.Single(Graph.Methods("BpfSystem.EnumeratePrograms"))));
        Assert.Empty(Graph.Reached(Assert.Single(Graph.Methods("Errno.Name"))));
    }

    // | `bpf_link__destroy` | `BpfLink.Dispose`, `new BtfDump` | |   or   | `libbpf_strerror` | | superseded: … |
    [GeneratedRegex(@"^\| `(?<function>\w+)` \| (?<members>[^|]*)\| ?(?<reason>[^|]*)\|$")]
    private static partial Regex TableRow();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Member();

    private sealed record Row(string Function, string[] Members, string Reason);
}
