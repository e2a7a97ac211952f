using LibbpfSharp.Generator.Naming;
using LibbpfSharp.Generator.Skeletons;
using Xunit;

namespace LibbpfSharp.Generator.Tests.Naming;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("exec_start", "ExecStart")]
    [InlineData("BPF_ANY", "BpfAny")]
    [InlineData("sk_buff2", "SkBuff2")]
    [InlineData("isLive", "IsLive")]
    [InlineData("__sk_buff", "SkBuff")]
    [InlineData("rx_1", "Rx1")]
    [InlineData("v_1_2", "V1_2")]
    [InlineData("_1", "_1")]
    [InlineData("1up", "_1up")]
    [InlineData("foo-bar", "FooBar")]
    [InlineData("foo.bar", "FooBar")]
    [InlineData("größe_x", "GrößeX")]
    [InlineData("a$b", "AB")]
    [InlineData("_", "_")]
    [InlineData("___", "_")]
    [InlineData("X", "X")]
    public void C_names_become_C_sharp_names(string name, string expected) => Assert.Equal(expected, Identifier.ToPascalCase(name));

    [Theory]
    [InlineData("event_kind", "EVENT_KIND_EXEC EVENT_KIND_EXIT", "EVENT_KIND_")]
    [InlineData("color", "RED GREEN", "")]
    [InlineData("kind", "KIND_A KIND_AB", "KIND_")]
    [InlineData("kind", "KIND_1 KIND_2", "")]
    [InlineData("kind", "MY_KIND_1 MY_KIND_2", "MY_")]
    [InlineData("kind", "KIND KIND_B", "")]
    [InlineData("kind", "KIND_ONLY", "KIND_")]
    [InlineData("other", "KIND_ONLY", "")]
    [InlineData("", "KIND_ONLY", "")]
    [InlineData("bpf_cmd", "BPF_MAP BPF_PROG __MAX_BPF_CMD", "BPF_")]
    [InlineData("x", "", "")]
    public void The_common_prefix_of_constants_is_whole_words(string name, string constants, string expected) =>
        Assert.Equal(expected, EnumPrefix.Find(name, constants.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void A_name_is_given_once()
    {
        var names = new NameScope("Load");
        Assert.Equal(["FooBar", "FooBar_2", "FooBar_3", "Load_", "Load__2", "Equals_"],
            new[] { "foo_bar", "fooBar", "FooBar", "load", "LOAD", "equals" }.Select(names.Take));
    }

    [Theory]
    [InlineData("dir/bootstrap.bpf.c", "bootstrap", "BootstrapSkeleton")]
    [InlineData("foo-bar.bpf.c", "foo_bar", "FooBarSkeleton")]
    [InlineData("opensnoop.skel.h", "opensnoop", "OpensnoopSkeleton")]
    [InlineData("x.o", "x", "XSkeleton")]
    [InlineData("9p.bpf.o", "9p", "_9pSkeleton")]
    public void The_file_names_the_object_and_the_class(string file, string objectName, string className)
    {
        SkeletonNaming naming = SkeletonNaming.For(file, null, null, "public");
        Assert.Equal((objectName, className), (naming.ObjectName, naming.ClassName));
    }
}
