namespace Runner;

/// <summary>The cases, how they are laid out in tables, and what is to be reached.</summary>
internal sealed class Suite
{
    private static readonly string[] Ours = ["JIT", "AOT"];

    public Suite()
    {
        Add("Ring buffer, records waiting", "ns a record", Row(Ring(16), "record"), Row(Ring(128), "record"));
        Bound(0, "record", "ring buffer, 16-byte records", "C", 0.9);
        Bound(0, "record", "ring buffer, 16-byte records", "Go", 0.3);
        Bound(1, "record", "ring buffer, 128-byte records", "C", 0.9);
        Bound(1, "record", "ring buffer, 128-byte records", "Go", 0.3);
        Bound(0, "allocated", "ring buffer: bytes allocated a record", null, 0);

        var stream = new BenchmarkCase("16 bytes, asynchronous stream", "stream 50000 4") { Rounds = 21 };
        Add("Asynchronous stream, records waiting", "ns a record", Row(stream, "record"));
        Bound(stream, "record", "asynchronous stream: ns a record", null, 40);

        var rate = new BenchmarkCase("records", "live rate") { Producer = "rate 0.4", Rounds = 9, Warmup = 1 };
        var latency = new BenchmarkCase("submit to handler", "live latency") { Producer = "pace 5000 50000", Rounds = 9, Warmup = 1 };
        Add("Ring buffer, a producer on the other CPU as fast as it can", "", Row(rate, "rate", "million records a second"), Row(rate, "lost", "% lost"), Row(rate, "cpu", "ns of CPU a record"));
        Add("Ring buffer, a record every 50 µs", "ns from submit to handler", Row(latency, "p50", "median"), Row(latency, "p99", "99th percentile"));
        Bound(rate, "rate", "live: records a second", "C", 1, atLeast: true);
        Bound(latency, "p50", "live: submit to handler, median", "C", 1.1);
        Bound(latency, "p99", "live: submit to handler, 99th percentile", "C", 1.1);

        BenchmarkCase small = Perf(16, 20000), large = Perf(128, 10000);
        Add("Perf buffer, records waiting", "ns a record", Row(small, "record"), Row(large, "record"));
        Bound(small, "record", "perf buffer, 16-byte records", "C", 1.1);
        Bound(large, "record", "perf buffer, 128-byte records", "C", 1.1);

        var iterate = new BenchmarkCase("1,000,000 entries: ordinary iteration", "iterate 1000000") { Rounds = 3, Warmup = 0, WarmupMilliseconds = 0 };
        var batch = new BenchmarkCase("1,000,000 entries: batch lookup", "batch 1000000") { Rounds = 7, Warmup = 1 };
        Add("Hash map, all entries (`foreach` in both rows)", "ns an entry", Row(iterate, "entry"), Row(batch, "entry"));
        Bound(batch, "entry", "foreach over 1 M entries, to batch lookup in C", "C", 1.15);
        Bound(iterate, "entry", "foreach over 1 M entries, to iteration in Go", "Go", 0.2);
        Bound(iterate, "entry", "foreach over 1 M entries, to iteration in Rust", "Rust", 0.2);
        Bound(batch, "allocated", "foreach: bytes allocated an entry", null, 0);

        BenchmarkCase lookup = Table("lookup"), update = Table("update"), delete = Table("delete");
        var percpu = new BenchmarkCase("per-CPU array: lookup", "percpu 40960") { Rounds = 21 };
        Add("Maps, one call", "ns a call", Row(lookup, "call"), Row(update, "call"), Row(delete, "call"), Row(percpu, "call"));
        foreach (BenchmarkCase call in (BenchmarkCase[])[lookup, update, delete, percpu])
        {
            Bound(call, "call", call.Title, "C", 1.05);
            Bound(call, "allocated", call.Title + ": bytes allocated a call", null, 0);
        }

        var global = new BenchmarkCase("global variable", "global 2048000");
        var array = new BenchmarkCase("mmapped array", "array 2048000");
        Add("Memory shared with the programs", "ns an access", Row(global, "read", "global variable: read"), Row(global, "write", "global variable: write"), Row(array, "read", "mmapped array: read"));

        var tracer = new BenchmarkCase("CO-RE tracer", "object bootstrap") { Fresh = true, Warmup = 20, Rounds = 11 };
        Add("Open, load and attach a CO-RE tracer, in process", "µs", Row(tracer, "open", "open"), Row(tracer, "load", "load"), Row(tracer, "attach", "attach"), Row(tracer, "start", "all three"));
        Bound(tracer, "start", "open + load + attach", "C", 1.15);

        Processes = new BenchmarkCase("the bootstrap example", "process") { Rounds = 11 };
        Add(
            "The bootstrap example as a process: start, attach, exit", "",
            Row(Processes, "cpu", "ms of CPU"), Row(Processes, "wall", "ms of time"), Row(Processes, "resident", "MB resident when attached"), Row(Processes, "peak", "MB at its peak"), Row(Processes, "binary", "MB of program file"));
        Bound(Processes, "cpu", "process: CPU time", "C", 1.4, sides: ["AOT"]);
        Bound(Processes, "cpu", "process: CPU time", "Go", 1, sides: ["AOT"]);
        Bound(Processes, "resident", "process: resident memory", "Go", 1, sides: ["AOT"]);
        Bound(Processes, "binary", "process: MB of program file", null, 3, sides: ["AOT"]);

        Add("Growth: size of a record", "ns a record", [.. new[] { 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096 }.Select(size => Row(Ring(size) with { Rounds = 5, Warmup = 2 }, "record", $"{size} bytes"))]);
        BenchmarkCase[] producers = [.. Enumerable.Range(1, 4).Select(n => new BenchmarkCase($"{n} producers", "live rate") { Producer = "rate 0.3", Producers = n, Rounds = 4, Warmup = 1 })];
        Add("Growth: producers, rate", "million records a second", [.. producers.Select(p => Row(p, "rate", p.Title))]);
        Add("Growth: producers, cost", "ns of the reader's CPU a record", [.. producers.Select(p => Row(p, "cpu", p.Title))]);
        BenchmarkCase[] objects = [.. new[] { 1, 10, 100 }.Select(n => new BenchmarkCase($"{n} programs", $"object programs{n}") { Rounds = 7, Warmup = 2, Fresh = true })];
        Add("Growth: programs in an object, open", "µs", [.. objects.Select(o => Row(o, "open", o.Title))]);
        Add("Growth: programs in an object, load", "µs", [.. objects.Select(o => Row(o, "load", o.Title))]);
        Add("Growth: entries of a hash map, `foreach` and batch lookup", "ns an entry", [.. new[] { 1000, 10_000, 100_000, 1_000_000 }.Select(n => Row(new BenchmarkCase($"{n} entries", $"batch {n}") { Rounds = n > 100_000 ? 3 : 7, Warmup = n > 100_000 ? 1 : 3 }, "entry", $"{n:n0} entries"))]);
    }

    public List<Table> Tables { get; } = [];

    public List<Target> Targets { get; } = [];

    /// <summary>Whole processes are measured from outside.</summary>
    public BenchmarkCase Processes { get; }

    public IEnumerable<BenchmarkCase> Cases => Tables.SelectMany(t => t.Rows).Select(r => r.Case).Where(c => c != Processes).Distinct();

    private static BenchmarkCase Ring(int size)
    {
        // A third of what the ring's 4 MB hold, at most; and often enough that a JIT compiler notices.
        int records = Math.Min(50_000, (4 << 20) / (size + 8) / 3);
        return new BenchmarkCase($"{size} bytes", $"ring {size} {records} {Math.Clamp(200_000 / records, 4, 20)}") { Rounds = 21 };
    }

    // A JIT compiler counts calls, and a drain of the whole buffer is few of them.
    private static BenchmarkCase Perf(int size, int records) => new($"{size} bytes", $"perf {size} {records} 1") { Warmup = 20, Rounds = 15 };

    private static BenchmarkCase Table(string operation) => new(operation, $"{operation} 30000 30000") { Rounds = 21 };

    private static Row Row(BenchmarkCase of, string figure, string? title = null) => new(of, figure, title ?? of.Title);

    private void Add(string title, string unit, params Row[] rows) => Tables.Add(new Table(title, unit, rows));

    private void Bound(int row, string figure, string what, string? against, double limit) => Bound(Tables[^1].Rows[row].Case, figure, what, against, limit);

    private void Bound(BenchmarkCase of, string figure, string what, string? against, double limit, bool atLeast = false, string[]? sides = null) =>
        Targets.Add(new Target(of, figure, what, against, limit, atLeast) { Sides = sides ?? Ours });
}
