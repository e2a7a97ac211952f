using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.Skeletons;

/// <summary>Structs of kernel operations: what can be set of them, and that no version of bpftool makes one disappear.</summary>
public sealed class StructOpsTests : IDisposable
{
    private const string Code =
        """
        struct sock;
        struct module;
        struct tcp_congestion_ops {
            __u32 (*ssthresh)(struct sock *sk);
            union { struct { int inner; long (*nested)(void); }; };
            struct module *owner;
            __u32 flags;
            unsigned int bits : 3;
            char name[16];
        };
        SEC("struct_ops/x") int x_ssthresh(void *ctx) { return 1; }
        SEC(SECTION) struct tcp_congestion_ops settable = { .ssthresh = (void *)x_ssthresh, .name = "settable" };
        SEC(SECTION) struct tcp_congestion_ops second = { .ssthresh = (void *)x_ssthresh };
        """;

    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData(".struct_ops")]
    [InlineData(".struct_ops.link")]
    [InlineData("?.struct_ops")]
    [InlineData("?.struct_ops.link")]
    public void Each_struct_has_its_map_and_a_class_for_its_members(string section)
    {
        string source = _sandbox.Source("ops.bpf.c", Code.Replace("SECTION", $"\"{section}\"", StringComparison.Ordinal));
        var skeleton = CompiledSkeleton.Generate(_sandbox, "OpsSkeleton", source);

        Assert.Equal(["Second", "Settable"], skeleton.Type.GetNestedType("StructOpsSet")!.GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.All(skeleton.Type.GetNestedType("MapSet")!.GetProperties(), property => Assert.Equal(typeof(BpfStructOpsMap), property.PropertyType));
        Type members = skeleton.Type.GetNestedType("SettableStructOps")!;
        Assert.Equal(typeof(BpfStructOpsShadow), members.BaseType);
        Assert.Equal(
            ["Ssthresh: StructOpsProgram", "Inner: Int32&", "Nested: StructOpsProgram", "Flags: UInt32&", "Name: CharArray16&"],
            members.GetProperties().Select(property => $"{property.Name}: {property.PropertyType.Name}"));
    }

    [Fact]
    public void What_cannot_be_set_is_said() => Assert.Contains(
        "Bitfields and pointers to data cannot be set: <c>owner</c>, <c>bits</c>.",
        _sandbox.Generate("OpsSkeleton", _sandbox.Source("ops.bpf.c", Code.Replace("SECTION", "\".struct_ops\"", StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public void Without_types_only_those_with_a_name_in_CSharp_are_there()
    {
        string source = _sandbox.Source("ops.bpf.c", Code.Replace("SECTION", "\".struct_ops\"", StringComparison.Ordinal));
        Type members = CompiledSkeleton.Generate(_sandbox, "OpsSkeleton", source, "--no-types").Type.GetNestedType("SettableStructOps")!;
        Assert.Equal(["Ssthresh", "Inner", "Nested", "Flags"], members.GetProperties().Select(property => property.Name));
    }
}
