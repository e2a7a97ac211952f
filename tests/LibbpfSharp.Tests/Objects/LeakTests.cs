using LibbpfSharp.Tests.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Objects;

public sealed class LeakTests
{
    [Fact]
    public void Hundreds_of_cycles_of_open_load_attach_dispose_leave_no_descriptor_and_no_memory() =>
        Tool.RunTestsInChild("-method", $"{typeof(LeakTests).FullName}.{nameof(Explicit_hundreds_of_cycles)}");

    // In a process of its own: what other tests leave to the collector comes and goes.
    [Fact(Explicit = true)]
    public void Explicit_hundreds_of_cycles() => Check(300);

    /// <summary>The long form, by hand: <c>LibbpfSharp.Tests -method LibbpfSharp.Tests.Objects.LeakTests.Ten_thousand_cycles_leave_no_descriptor_and_no_memory -explicit only</c>, some minutes.</summary>
    [Fact(Explicit = true)]
    public void Ten_thousand_cycles_leave_no_descriptor_and_no_memory() => Check(10_000);

    private static void Check(int cycles)
    {
        // The first ones fill the pools of the runtime and of malloc; the collection in Resident takes what earlier tests left open.
        Cycle(100);
        long resident = Resident();
        int descriptors = Descriptors();
        Cycle(cycles);
        long growth = Resident() - resident;
        TestContext.Current.TestOutputHelper?.WriteLine($"{cycles} cycles: {descriptors} descriptors, then {Descriptors()}; {resident >> 10} kB resident, then {growth >> 10} kB more");
        Assert.Equal(descriptors, Descriptors());

        // One object keeps some 100 kB in libbpf while it lives: 300 that leaked would be 30 MB.
        Assert.InRange(growth, long.MinValue, 8 << 20);
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

    private static int Descriptors() => Directory.GetFiles("/proc/self/fd").Length;

    private static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Environment.WorkingSet;
    }
}
