using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LibbpfSharp.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Interop;

/// <summary>The C compiler checks every size, offset and value of the bindings against the headers.</summary>
public sealed partial class LayoutTests
{
    // Newer headers may have longer structs and counts, but nothing moves.
    private static readonly string SizeComparison = CHeaders.AreThoseOfTheBindings ? "==" : ">=";

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void Sizes_and_offsets_are_those_of_C()
    {
        string[] assertions = [.. LayoutAssertions()];
        Assert.True(assertions.Length > 1000, $"only {assertions.Length} assertions");
        AssertNoErrors(assertions);
    }

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void Values_are_those_of_C()
    {
        string[] assertions = [.. ValueAssertions()];
        Assert.True(assertions.Length > 1200, $"only {assertions.Length} assertions");
        AssertNoErrors(assertions);
    }

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void Strings_are_those_of_C()
    {
        string[] assertions =
        [
            .. from property in typeof(Libbpf).GetProperties()
               let text = Encoding.UTF8.GetString(property.GetMethod!.CreateDelegate<Func<ReadOnlySpan<byte>>>()())
               select $"_Static_assert(__builtin_strcmp({property.Name}, \"{text}\") == 0, \"{property.Name}\");",
        ];
        Assert.NotEmpty(assertions);
        AssertNoErrors(assertions);
    }

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void Bit_fields_are_where_C_has_them()
    {
        (Type Type, BitField Field)[] fields =
            [.. from type in Bindings.Records from field in Bindings.BitFields(type) select (type, field)];
        Assert.True(fields.Length > 50, $"only {fields.Length} bit fields");

        // C has no offset of a bit field: set it, and look at the bytes.
        var program = new StringBuilder("""
            static void show(const char *field, const void *record, size_t size)
            {
                printf("%s ", field);
                for (size_t i = 0; i < size; i++)
                    printf("%02X", ((const unsigned char *)record)[i]);
                printf("\n");
            }
            int main(void)
            {

            """);
        foreach ((Type type, BitField field) in fields)
        {
            string name = Bindings.CName(type);
            program.Append(CultureInfo.InvariantCulture,
                $"{{ {name} r; memset(&r, 0, sizeof(r)); r.{field.Path} = -1; show(\"{name}.{field.Path}\", &r, {Bindings.SizeOf(type)}); }}\n");
        }
        program.Append("}\n");

        Assert.Equal(
            string.Concat(fields.Select(it => $"{Bindings.CName(it.Type)}.{it.Field.Path} {Convert.ToHexString(it.Field.Set(Bindings.SizeOf(it.Type)))}\n")),
            CHeaders.Execute(program.ToString()));
    }

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void A_member_at_a_wrong_offset_is_found()
    {
        string[] assertions = [.. LayoutAssertions()];
        int line = Array.FindIndex(assertions, assertion => assertion.Contains("offsetof(struct bpf_prog_info, map_ids) == ", StringComparison.Ordinal));
        assertions[line] = Number().Replace(assertions[line], match => $"== {int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) + 4},", 1);
        Assert.Equal(line + 1, Assert.Single(CHeaders.Check(assertions)).Line);
    }

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Clang)]
    public void The_members_that_follow_a_struct_begin_where_C_has_them()
    {
        var trieKey = default(bpf_lpm_trie_key);
        var trieKeyU8 = default(bpf_lpm_trie_key_u8);
        var arguments = default(bpf_raw_tracepoint_args);
        var query = default(perf_event_query_bpf);
        AssertNoErrors(
        [
            Offset(ref trieKey, ref trieKey.data),
            Offset(ref trieKeyU8, ref trieKeyU8.data),
            Offset(ref query, ref query.ids),
            Offset(ref arguments, ref arguments.args),
            "_Static_assert(sizeof(struct bpf_raw_tracepoint_args) == 0, \"no type of C# has this size\");",
        ]);

        static string Offset<TRecord, TMember>(
            ref TRecord record, ref TMember member,
            [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(member))] string expression = "") =>
            Assertion($"offsetof({Bindings.CName(typeof(TRecord))}, {expression.Split('.')[^1]})",
                System.Runtime.CompilerServices.Unsafe.ByteOffset(
                    ref System.Runtime.CompilerServices.Unsafe.As<TRecord, byte>(ref record),
                    ref System.Runtime.CompilerServices.Unsafe.As<TMember, byte>(ref member)));
    }

    private static void AssertNoErrors(string[] assertions)
    {
        var errors = CHeaders.Check(assertions);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(error => $"{assertions[error.Line - 1]} {error.Error}")));
    }

    private static IEnumerable<string> LayoutAssertions()
    {
        foreach (Type type in Bindings.Records.Where(type => !Bindings.IsOpaque(type) && type != typeof(bpf_raw_tracepoint_args)))
        {
            string name = Bindings.CName(type);
            yield return Assertion($"sizeof({name})", Bindings.SizeOf(type), SizeComparison);
            foreach (Member member in Bindings.Members(type))
            {
                yield return Assertion($"offsetof({name}, {member.Path})", member.Offset);
                yield return Assertion($"sizeof((({name} *)0)->{member.Path})", member.Size, SizeComparison);
            }
        }
    }

    private static IEnumerable<string> ValueAssertions() =>
        from constant in Bindings.Constants
        where CHeaders.AreThoseOfTheBindings || !GrowsWithTheHeaders().IsMatch(constant.Key)
        // The cast drops what sign and width the constant has: C and C# need to agree on its bits.
        select Assertion($"(__u64){constant.Key}", $"(__u64){Literal(constant.Value)}");

    private static string Literal(object value) =>
        value is ulong number
            ? string.Create(CultureInfo.InvariantCulture, $"{number}ULL")
            // The most negative number is no literal in C.
            : string.Create(CultureInfo.InvariantCulture, $"({Convert.ToInt64(value, CultureInfo.InvariantCulture) + 1}LL - 1)");

    private static string Assertion(string expression, object value, string comparison = "==") =>
        string.Create(CultureInfo.InvariantCulture, $"_Static_assert({expression} {comparison} {value}, \"\");");

    [GeneratedRegex(@"== (\d+),")]
    private static partial Regex Number();

    [GeneratedRegex("^_*(LIBBPF|LINUX)_.*VERSION|MAX|^NR_|LAST|_MASK$|_END$|_NUMHOOKS$|_NUMPROTO$")]
    private static partial Regex GrowsWithTheHeaders();
}
