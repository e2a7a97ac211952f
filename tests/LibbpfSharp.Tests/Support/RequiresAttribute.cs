using System.Reflection;
using Xunit;
using Xunit.v3;

namespace LibbpfSharp.Tests.Support;

/// <summary>
/// What a test needs. It is skipped, with a reason that stays the same from run to run, where that is missing, and runs, and fails
/// when it does not work, everywhere else. On a class it holds for each of its tests. Every part has to be there.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequiresAttribute(params Feature[] features) : BeforeAfterTestAttribute
{
    /// <summary>The oldest kernel: "5.15".</summary>
    public string? Kernel { get; set; }

    /// <summary>The oldest libbpf: "1.3".</summary>
    public string? Libbpf { get; set; }

    /// <summary>Why the test cannot run here; null when it can.</summary>
    public string? Missing
    {
        get
        {
            if (Kernel is not null && Machine.Kernel < Version.Parse(Kernel))
                return $"needs kernel {Kernel}";
            if (Libbpf is not null && Machine.Libbpf < Version.Parse(Libbpf))
                return $"needs libbpf {Libbpf}";
            return features.Select(Machine.Missing).FirstOrDefault(reason => reason is not null);
        }
    }

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Missing is { } reason)
            Assert.Skip(reason);
    }
}
