using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using LibbpfSharp.Tests.Events;
using LibbpfSharp.Tests.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Objects;

/// <summary>
/// Attaching, reading and detaching under load for a while: descriptors, memory and the collector's handles do not grow. Half a minute here;
/// <c>LIBBPFSHARP_SOAK=3600 LibbpfSharp.Tests -method '*Explicit_soak*' -explicit only -showLiveOutput</c> is the long form, an hour.
/// </summary>
public sealed class SoakTests
{
    private const string Variable = "LIBBPFSHARP_SOAK";

    [Fact]
    public void Attaching_and_detaching_under_load_leaves_nothing_behind() =>
        Tool.RunInChild(typeof(SoakTests), nameof(Explicit_soak));

    // In a process of its own: what other tests leave to the collector comes and goes.
    [Fact(Explicit = true)]
    public async Task Explicit_soak()
    {
        string? asked = Environment.GetEnvironmentVariable(Variable);
        TimeSpan duration = asked is { Length: > 0 }
            ? TimeSpan.FromSeconds(double.Parse(asked, CultureInfo.InvariantCulture))
            : Scale.Of(TimeSpan.FromSeconds(30));
        using var handles = new HandleCounter();
        using var stop = new CancellationTokenSource();

        // The load: system calls, which a program that comes and goes runs in, and records, which a reader that comes and goes reads.
        using Producers ring = Producers.ToRing(1 << 16);
        using Producers perf = Producers.ToPerf();
        using Producers stream = Producers.ToPerf();
        Task load = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                ring.Produce(100);
                perf.Produce(100);
                stream.Produce(100);
                Thread.Sleep(0);
            }
        });

        // The first half fills the pools of the runtime and of malloc.
        long cycles = await Run(ring, perf, stream, duration / 2);
        Reading first = Read(handles);
        var course = new List<Reading>();

        // Steps of the collector's heap are 4 MB, and on a loaded machine the pools fill late: what settles is given time to, and what
        // leaks goes on. An object that stayed would be 100 kB a cycle.
        const int MostEighths = 12;
        do
        {
            for (int i = 0; i < 4; i++)
            {
                cycles += await Run(ring, perf, stream, duration / 8);
                course.Add(Read(handles));
            }
        }
        while (course[^1].Resident - course[^3].Resident > 8 << 20 && course.Count < MostEighths);

        await stop.CancelAsync();
        await load;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{cycles} cycles in {duration.TotalSeconds:0} s; after the first half: {first}; then by eighths: {string.Join(" | ", course)}"));
        Assert.True(cycles > 10, $"only {cycles} cycles");
        Assert.Equal(first.Descriptors, course[^1].Descriptors);

        // Handles of threads and the like come and go; a leak would be one or more a cycle.
        Assert.InRange(course[^1].Handles - course[^3].Handles, long.MinValue, 50);
        Assert.InRange(course[^1].Resident - course[^3].Resident, long.MinValue, 8 << 20);
    }

    private static async Task<long> Run(Producers ring, Producers perf, Producers stream, TimeSpan duration)
    {
        // Detaching waits for an RCU grace period, in which nothing else happens: several at once.
        var watch = Stopwatch.StartNew();
        long cycles = 0;
        await Parallel.ForAsync(0, 6, async (worker, cancelled) =>
        {
            while (watch.Elapsed < duration)
            {
                switch (worker)
                {
                    case 0:
                        using (RingBufferReader reader = ring.Ring.CreateReader(_ => { }))
                            reader.Poll(TimeSpan.FromMilliseconds(1));
                        using (PerfBufferReader reader = perf.Perf.CreateReader((_, _) => { }, options: new() { PagesPerCpu = 4 }))
                            reader.Poll(TimeSpan.FromMilliseconds(1));
                        break;
                    case 1:
                        int taken = 0;
                        await foreach (Producers.Record _ in stream.Perf.ReadAllAsync<Producers.Record>(options: new() { PagesPerCpu = 4 }))
                        {
                            if (++taken == 10)
                                break;
                        }

                        using (var map = BpfMap.Create<BpfHashMap<uint, ulong>>("soak", 100))
                        {
                            map[1] = 2;
                            using var again = BpfMap.OpenById<BpfHashMap<uint, ulong>>(map.GetInfo().Id);
                            again.RemoveBatch([1]);
                        }

                        break;
                    default:
                        Attach();
                        break;
                }

                Interlocked.Increment(ref cycles);
            }
        });
        return cycles;
    }

    private static void Attach()
    {
        using Sample sample = Sample.Open();

        // The verifier walks through its loop, which would take longer than all else here.
        sample.Object.Programs["produce"].AutoLoad = false;
        sample.Object.Load();
        sample.Object.Attach();
        using RingBufferReader reader = sample.Events.CreateReader(_ => { });
        reader.Consume();
        foreach (var (_, _) in sample.Start)
        {
        }
    }

    private static Reading Read(HandleCounter handles)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return new Reading(Directory.GetFiles("/proc/self/fd").Length, Environment.WorkingSet, handles.Count);
    }

    private sealed record Reading(int Descriptors, long Resident, long Handles)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Descriptors} descriptors, {Resident >> 10} kB, {Handles} handles");
    }

    /// <summary>How many GC handles there are, which only the runtime's events tell, after each collection.</summary>
    private sealed class HandleCounter : EventListener
    {
        private long _count = -1;

        public long Count
        {
            get
            {
                // The event comes on another thread, a moment after the collection.
                for (int i = 0; i < 500; i++)
                {
                    Interlocked.Exchange(ref _count, -1);
                    GC.Collect();
                    for (int wait = 0; wait < 20 && Volatile.Read(ref _count) < 0; wait++)
                        Thread.Sleep(5);
                    if (Volatile.Read(ref _count) is var count and >= 0)
                        return count;
                }

                throw new InvalidOperationException("The runtime does not tell its handles.");
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
                EnableEvents(eventSource, EventLevel.Informational, (EventKeywords)1);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName is not { } name || !name.StartsWith("GCHeapStats", StringComparison.Ordinal) || eventData.PayloadNames is not { } names)
                return;
            int index = names.IndexOf("GCHandleCount");
            if (index >= 0)
                Volatile.Write(ref _count, Convert.ToInt64(eventData.Payload![index], CultureInfo.InvariantCulture));
        }
    }
}
