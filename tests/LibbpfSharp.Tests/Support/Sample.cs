using System.Runtime.InteropServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp.Tests.Support;

/// <summary>Bpf/sample.bpf.c with its types by hand: what the runtime offers without a generated skeleton.</summary>
internal sealed unsafe class Sample : IDisposable
{
    private Sample(BpfObject value)
    {
        Object = value;
        Rodata = new RodataSection(value.Maps[".rodata"]);
        Bss = new BssSection(value.Maps[".bss"]);
        Data = new DataSection(value.Maps[".data"]);
    }

    public BpfObject Object { get; }

    public RodataSection Rodata { get; }

    public BssSection Bss { get; }

    public DataSection Data { get; }

    public BpfHashMap<uint, StartInfo> Start => new(Object.Maps["start"]);

    public BpfRingBuffer Events => new(Object.Maps["events"]);

    public static Sample Open()
    {
        var sample = new Sample(BpfObject.Open(TestObjects.Path("sample")));
        sample.Object.Programs["produce"].AutoLoad = true;
        sample.Object.Programs["produce"].AutoAttach = false;
        return sample;
    }

    public static Sample OpenAndLoad()
    {
        Sample sample = Open();
        sample.Object.Load();
        return sample;
    }

    /// <summary>Runs the producer in the kernel, on this thread: <paramref name="count"/> records 64 of them at most each call.</summary>
    public void Produce(int count, bool large = false) => Produce(Object.Programs["produce"].FileDescriptor, count, large);

    public static void Produce(int program, int count, bool large = false)
    {
        ulong* args = stackalloc ulong[] { 0, large ? 1u : 0u };
        for (; count > 0; count -= 64)
        {
            args[0] = (ulong)Math.Min(count, 64);
            var options = new bpf_test_run_opts { sz = (nuint)sizeof(bpf_test_run_opts), ctx_in = args, ctx_size_in = 2 * sizeof(ulong) };
            int result = Libbpf.bpf_prog_test_run_opts(program, &options);
            if (result < 0)
                throw new LibbpfException("Running the producer", -result);
        }
    }

    public void Dispose() => Object.Dispose();

    [StructLayout(LayoutKind.Explicit, Size = 32)]
    public struct StartInfo
    {
        [FieldOffset(0)] public ulong Ts;
        [FieldOffset(8)] public uint Pid;
        [FieldOffset(12)] public fixed byte Comm[16];
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Record
    {
        public ulong Sequence;
        public uint Cpu;
        public uint Length;
    }

    public sealed class RodataSection(BpfMap map) : BpfSection(map)
    {
        public int TargetPid { get => Get<int>(0); set => Set(0, value, "target_pid"); }

        public ReadOnlySpan<ulong> Thresholds { get => ReadItems<ulong>(8, 4); set => WriteItems(8, 4, value, "thresholds"); }

        public ReadOnlySpan<byte> FilterComm { get => ReadItems<byte>(40, 16); set => WriteItems(40, 16, value, "filter_comm"); }
    }

    public sealed class BssSection(BpfMap map) : BpfSection(map)
    {
        public ref ulong Dropped => ref Ref<ulong>(40);

        public Span<uint> Counters => Items<uint>(0, 8);
    }

    public sealed class DataSection(BpfMap map) : BpfSection(map)
    {
        public ref int Answer => ref Ref<int>(0);

        public ref StartInfo Last => ref Ref<StartInfo>(8);
    }
}
