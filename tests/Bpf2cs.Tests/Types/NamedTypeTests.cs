using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.Types;

/// <summary><c>--type</c>: types that clang does not describe, because nothing but the stack and a ring buffer sees them.</summary>
public sealed class NamedTypeTests : IDisposable
{
    private const string Code =
        """
        #include "event.h"
        struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); } events SEC(".maps");
        struct seen { int known; };
        struct seen seen;
        struct never;
        SEC("raw_tp/sys_enter") int program(void *ctx)
        {
            struct event *e = bpf_ringbuf_reserve(&events, sizeof(*e), 0);
            if (!e)
                return 0;
            e->kind = EVENT_EXIT;
            e->seen.known = seen.known;
            bpf_ringbuf_submit(e, 0);
            return 0;
        }
        """;

    private const string Header =
        """
        enum event_kind { EVENT_EXEC, EVENT_EXIT };
        struct seen;
        typedef struct { long a; } pair_t;
        union either { int a; long b; };
        struct seen { int known; };
        struct event { enum event_kind kind; char comm[16]; struct seen seen; pair_t pair; union either either; };
        """;

    private readonly Sandbox _sandbox = new();

    public NamedTypeTests() => File.WriteAllText(_sandbox.File("event.h"), Header);

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void A_record_that_only_the_ring_buffer_sees_is_generated()
    {
        var skeleton = Generate("--type", "event");

        Assert.Equal(["Kind", "Comm", "Seen", "Pair", "Either"], skeleton["struct event"].GetFields().Select(field => field.Name));
        // One struct seen, though the object's BTF and that of the second compilation both have it.
        Assert.Equal(skeleton["struct seen"], skeleton["struct event"].GetField("Seen")!.FieldType);
    }

    [Fact]
    public void The_embedded_object_is_the_same_with_and_without() =>
        Assert.Equal(Generate().ObjectBytes, Generate("--type", "event").ObjectBytes);

    [Theory]
    [InlineData("struct event", "struct event")]
    [InlineData("event_kind", "enum event_kind")]
    [InlineData("enum event_kind", "enum event_kind")]
    [InlineData("either", "union either")]
    [InlineData("pair_t", "pair_t")]
    [InlineData("seen", "struct seen")]
    public void A_name_may_be_of_any_kind(string name, string cName) => Assert.True(Generate("--type", name)[cName].IsValueType);

    [Fact]
    public void Several_types_of_one_run() =>
        Assert.Equal(["struct event", "pair_t"], new[] { "struct event", "pair_t" }.Where(name => Generate("--type", "event", "--type", "pair_t")[name] is not null));

    [Theory]
    [InlineData("nobody", "Type 'nobody' is not defined")]
    [InlineData("never", "Type 'never' is not defined")]
    [InlineData("struct event_kind", "Type 'struct event_kind' is not defined")]
    [InlineData("__u32", "Type '__u32' is no struct, union or enum but unsigned int")]
    public void A_name_that_is_no_such_type_is_an_error(string name, string expected)
    {
        Outcome outcome = _sandbox.Run(Source(), "--type", name);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"error BPF1007: {expected}", outcome.Errors, StringComparison.Ordinal);
    }

    private CompiledSkeleton Generate(params string[] arguments) => CompiledSkeleton.Generate(_sandbox, "EventsSkeleton", [Source(), .. arguments]);

    private string Source() => _sandbox.Source("events.bpf.c", Code.Replace("struct seen { int known; };\n", "", StringComparison.Ordinal));
}
