using System.Runtime.InteropServices;
using LibbpfSharp.Interop;
using LibbpfSharp.Tests.Support;

namespace LibbpfSharp.Tests.Events;

/// <summary>Bpf/producers.bpf.c: producers of numbered records and their accounts.</summary>
internal sealed unsafe class Producers : IDisposable
{
    private readonly string _program;
    private AccountSection _accounts = null!;

    private Producers(BpfObject value, string program) => (Object, _program) = (value, program);

    public BpfObject Object { get; }

    public BpfRingBuffer Ring => new(Object.Maps["ring"]);

    public BpfPerfEventArray Perf => new(Object.Maps["perf"]);

    public Span<Account> Accounts => _accounts.Accounts;

    public static Producers ToRing(uint bytes = 65536) => Load("to_ring", value => value.Maps["ring"].MaxEntries = bytes);

    public static Producers ToPerf(Action<BpfObject>? before = null) => Load("to_perf", before);

    /// <summary>Runs a producer in the kernel, on this thread or on another CPU.</summary>
    public void Produce(int count, int producer = 0, int extra = 0, int? cpu = null)
    {
        const int Most = 32;
        ulong* arguments = stackalloc ulong[] { (ulong)producer, 0, (ulong)extra };
        int fd = Object.Programs[_program].FileDescriptor;
        for (; count > 0; count -= Most)
        {
            arguments[1] = (ulong)Math.Min(count, Most);
            var options = new bpf_test_run_opts { sz = (nuint)sizeof(bpf_test_run_opts), ctx_in = arguments, ctx_size_in = 3 * sizeof(ulong) };
            if (cpu is { } chosen)
                (options.flags, options.cpu) = (Libbpf.BPF_F_TEST_RUN_ON_CPU, (uint)chosen);
            int result = Libbpf.bpf_prog_test_run_opts(fd, &options);
            if (result < 0)
                throw new LibbpfException("Running a producer", -result);
        }
    }

    public void Dispose() => Object.Dispose();

    private static Producers Load(string program, Action<BpfObject>? before)
    {
        BpfObject value = BpfObject.Open(TestObjects.Path("producers"));
        value.Programs[program].AutoLoad = true;
        value.Programs[program].AutoAttach = false;
        before?.Invoke(value);
        value.Load();
        var producers = new Producers(value, program);
        producers._accounts = new AccountSection(value.Maps[".bss"]);
        return producers;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Record
    {
        public ulong Sequence;
        public uint Producer;
        public uint Cpu;
    }

    [StructLayout(LayoutKind.Sequential, Size = 64)]
    public struct Account
    {
        public ulong Produced;
        public ulong Dropped;
        public ulong Refused;
    }

    private sealed class AccountSection(BpfMap map) : BpfSection(map)
    {
        public Span<Account> Accounts => Items<Account>(0, 16);
    }
}
