using Xunit;

namespace LibbpfSharp.Tests.Support;

public sealed class RequiresTests
{
    [Theory]
    [InlineData("99.0", null, "needs kernel 99.0")]
    [InlineData(null, "99.0", "needs libbpf 99.0")]
    [InlineData("3.0", "1.0", null)]
    public void Says_what_is_missing(string? kernel, string? libbpf, string? reason) =>
        Assert.Equal(reason, new RequiresAttribute { Kernel = kernel, Libbpf = libbpf }.Missing);

    [Fact]
    public void A_feature_counts_as_there_by_the_kernel_version_alone_in_a_virtual_machine()
    {
        Assert.SkipWhen(Machine.VirtualMachine is null, "needs a virtual machine of tests/vm");
        Assert.Equal(Machine.VirtualMachine!.Split(':')[0], Machine.Kernel.ToString());
        Assert.Null(new RequiresAttribute(Feature.Kprobe, Feature.Uprobe, Feature.Cgroup2, Feature.Fentry, Feature.BpfLsm).Missing);
    }

    [Fact]
    public void What_the_system_says_of_libbpf_is_what_is_loaded() =>
        Assert.Equal(Machine.Libbpf, new Version(LibbpfLibrary.Version.Major, LibbpfLibrary.Version.Minor));

    // Called as xunit calls it: a test that is always skipped would be in every table of results. Record.Exception lets a skip through.
    [Fact]
    public void A_test_that_needs_more_than_there_is_does_not_run()
    {
        string? reason = null;
        try
        {
            new RequiresAttribute { Kernel = "99.0" }.Before(null!, null!);
        }
        catch (Xunit.Sdk.SkipException e)
        {
            reason = e.Message;
        }

        Assert.EndsWith("needs kernel 99.0", reason, StringComparison.Ordinal);
        new RequiresAttribute { Kernel = "3.0" }.Before(null!, null!);
    }
}
