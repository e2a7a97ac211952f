using System.Diagnostics;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Objects;

[Collection(nameof(WholeProcess))]
public sealed class LeakTests
{
    [Fact]
    public void Cycles_of_open_load_attach_dispose_leave_no_descriptor_and_no_memory()
    {
        const int Cycles = 300;
        Cycle(20);
        int descriptors = Directory.GetFiles("/proc/self/fd").Length;
        long resident = Resident();
        Cycle(Cycles);
        Assert.Equal(descriptors, Directory.GetFiles("/proc/self/fd").Length);

        // One object keeps some 100 kB in libbpf while it lives: a leak of it would be 30 MB here.
        Assert.InRange(Resident() - resident, long.MinValue, 8 << 20);

        static void Cycle(int times)
        {
            for (int i = 0; i < times; i++)
            {
                using Sample sample = Sample.OpenAndLoad();
                sample.Object.Attach();
                using RingBufferReader reader = sample.Events.CreateReader(_ => { });
                reader.Consume();
            }
        }

        static long Resident()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            return Process.GetCurrentProcess().WorkingSet64;
        }
    }
}
