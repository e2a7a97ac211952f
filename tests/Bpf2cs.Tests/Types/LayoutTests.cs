using System.Reflection;
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
        string source = sandbox.Generate("TypesSkeleton", Sandbox.Data("types.bpf.c"));

        Type skeleton = CSharpCompiler.Compile(source).GetType("TypesSkeleton", throwOnError: true)!;
        LayoutOracle oracle = Oracle(sandbox, skeleton);

        Assert.Empty(oracle.Check(skeleton));
        Assert.True(oracle.Compared > 200, $"only {oracle.Compared} compared");
    }

    private static LayoutOracle Oracle(Sandbox sandbox, Type skeleton)
    {
        // The embedded object itself: what it says is what the kernel will see.
        var bytes = (ReadBytes)Delegate.CreateDelegate(typeof(ReadBytes), skeleton.GetProperty("ObjectBytes", BindingFlags.Public | BindingFlags.Static)!.GetMethod!);
        string path = sandbox.File("embedded.o");
        File.WriteAllBytes(path, bytes());
        return LayoutOracle.FromFile(path);
    }

    private delegate ReadOnlySpan<byte> ReadBytes();
}
