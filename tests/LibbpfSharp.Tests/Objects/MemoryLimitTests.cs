using LibbpfSharp.Tests.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Objects;

/// <summary>Before Linux 5.11 maps count against RLIMIT_MEMLOCK.</summary>
public sealed class MemoryLimitTests
{
    private const int SoftAndHardKilobytes = 64;

    // In a process of its own: libbpf raises the limit once for all, and this is about when.
    [Fact]
    public void A_limit_that_could_not_be_raised_is_raised_once_it_can_be()
    {
        Assert.SkipUnless(Machine.Kernel < new Version(5, 11), "needs a kernel before 5.11");
        Tool.RunInChild(
            ["prlimit", $"--memlock={SoftAndHardKilobytes * 1024}"],
            typeof(MemoryLimitTests), nameof(Explicit_without_privilege_and_then_with));
    }

    [Fact(Explicit = true)]
    public void Explicit_without_privilege_and_then_with()
    {
        Unprivileged.Run(() => Assert.Equal("EPERM", Assert.Throws<LibbpfException>(() => Create().Dispose()).ErrnoName));
        Create().Dispose();
    }

    // Twice the limit.
    private static BpfArrayMap<ulong> Create() => BpfMap.Create<BpfArrayMap<ulong>>("large", 2 * SoftAndHardKilobytes * 1024 / sizeof(ulong));
}
