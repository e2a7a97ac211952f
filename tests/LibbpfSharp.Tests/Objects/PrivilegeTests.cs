using LibbpfSharp.Tests.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Objects;

public sealed class PrivilegeTests
{
    [Fact]
    public void Without_capabilities_opening_works_and_loading_says_which_are_missing() =>
        Tool.RunInChild(
            ["setpriv", "--bounding-set=-all", "--inh-caps=-all"], typeof(PrivilegeTests), nameof(Explicit_without_capabilities));

    [Fact(Explicit = true)]
    public void Explicit_without_capabilities()
    {
        using Sample sample = Sample.Open();
        sample.Rodata.TargetPid = 5;
        var e = Assert.Throws<LibbpfException>(sample.Object.Load);
        Assert.Equal("EPERM", e.ErrnoName);
        Assert.Contains("Loading object 'sample' failed: EPERM", e.Message, StringComparison.Ordinal);
        Assert.Contains("this process lacks CAP_BPF, CAP_PERFMON, CAP_NET_ADMIN", e.Message, StringComparison.Ordinal);
        Assert.NotEmpty(e.LibbpfMessages);
        Assert.False(sample.Object.IsLoaded);
    }
}
