using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.Types;

/// <summary>Sizes, offsets and constants of generated types, compared with what bpftool reads from the same BTF.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Every_kind_of_type_has_the_layout_that_BTF_says()
    {
        using var sandbox = new Sandbox();
        var skeleton = CompiledSkeleton.Generate(sandbox, "TypesSkeleton", Sandbox.Data("types.bpf.c"));
        LayoutOracle oracle = LayoutOracle.FromFile(skeleton.WriteObject(sandbox));

        Assert.Empty(oracle.Check(skeleton.Type));
        Assert.True(oracle.Compared > 200, $"only {oracle.Compared} compared");
    }
}
