using LibbpfSharp.Tests.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Objects;

public sealed class LeakTests
{
    [Fact]
    public void Hundreds_of_cycles_of_open_load_attach_dispose_leave_no_descriptor_and_no_memory() =>
        Tool.RunInChild(typeof(LeakTests), nameof(Explicit_hundreds_of_cycles));

    // In a process of its own: what other tests leave to the collector comes and goes.
    [Fact(Explicit = true)]
    public void Explicit_hundreds_of_cycles() => Check(Scale.Of(300, by: 4));

    /// <summary>The long form, by hand: <c>LibbpfSharp.Tests -method LibbpfSharp.Tests.Objects.LeakTests.Ten_thousand_cycles_leave_no_descriptor_and_no_memory -explicit only</c>, some minutes.</summary>
    [Fact(Explicit = true)]
    public void Ten_thousand_cycles_leave_no_descriptor_and_no_memory() => Check(10_000);

    private static void Check(int cycles)
    {
        // The first half fills the pools of the runtime and of malloc (eight threads, an arena each).
        Cycle(cycles / 2);
        long resident = Resident();
        int descriptors = Descriptors();
        var course = new List<long>();
        for (int i = 0; i < 4; i++)
        {
            Cycle(cycles / 8);
            course.Add(Resident() - resident);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{cycles} cycles: after the first half {descriptors} descriptors and {resident >> 10} kB resident; then {Descriptors()} and by eighths {string.Join(", ", course.Select(c => $"{c >> 10:+0;-0} kB"))}");
        Assert.Equal(descriptors, Descriptors());

        // The collector's heap grows in steps of 4 MB, one of which may fall into the last quarter. An object keeps some 100 kB in libbpf
        // while it lives: the 75 of the short form's last quarter would be more. (In a virtual machine they are fewer, and descriptors are what counts.)
        Assert.InRange(course[3] - course[1], long.MinValue, 6 << 20);
    }

    // Detaching waits for an RCU grace period, tens of milliseconds in which nothing else happens: several threads share it.
    private static void Cycle(int times) => Parallel.For(0, times, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
    {
        using Sample sample = Sample.Open();

        // The verifier walks through its loop, which would take longer than all else here.
        sample.Object.Programs["produce"].AutoLoad = false;
        sample.Object.Load();
        sample.Object.Attach();
        using RingBufferReader reader = sample.Events.CreateReader(_ => { });
        reader.Consume();
    });

    // The runtime keeps each assembly's file open, from its first use on.
    private static int Descriptors() =>
        Directory.GetFiles("/proc/self/fd").Count(file => new FileInfo(file).LinkTarget is { } target && !target.EndsWith(".dll", StringComparison.Ordinal));

    private static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Environment.WorkingSet;
    }
}
