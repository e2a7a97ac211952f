using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>CPUs that XDP programs redirect packets to, each with a queue (BPF_MAP_TYPE_CPUMAP; Documentation/bpf/map_cpumap.rst). Linux 4.15.</summary>
/// <remarks>Each operation is one bpf(2) system call; setting and removing start and end a kernel thread.</remarks>
/// <threadsafety>Any thread.</threadsafety>
public sealed unsafe class BpfCpuMap : BpfMap, IBpfMap<BpfCpuMap>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A CPU map: <c>obj.Maps["cpus"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfCpuMap(BpfMap map)
        : base(map, BpfMapType.CpuMap)
    {
    }

    /// <summary>Lets packets be redirected to a CPU.</summary>
    /// <param name="cpu">The CPU's number, below <see cref="BpfMap.MaxEntries"/>.</param>
    /// <param name="queueSize">How many packets its queue holds, 1 to 16384.</param>
    /// <param name="program">A program in <c>SEC("xdp/cpumap")</c> that runs there for each packet, or none. Linux 5.9; the map's value has to be <c>struct bpf_cpumap_val</c>.</param>
    /// <exception cref="ArgumentException">There is a program, but the map's value has no room for it.</exception>
    /// <exception cref="LibbpfException">The system call failed: E2BIG for a number that is not there, ENODEV for a CPU that is not possible, EOVERFLOW for too large a queue.</exception>
    /// <exception cref="InvalidOperationException">A BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">A BPF object is disposed.</exception>
    public void Set(int cpu, int queueSize, BpfProgram? program = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(queueSize);
        var value = new bpf_cpumap_val { qsize = (uint)queueSize };
        value.bpf_prog.fd = -1;
        MapOperation.WriteWithProgram(this, &cpu, &value, &value.bpf_prog.fd, sizeof(bpf_cpumap_val), program);
    }

    /// <summary>The size of a CPU's queue.</summary>
    /// <param name="cpu">The CPU's number.</param>
    /// <returns>In packets, or <see langword="null"/> when the CPU is not in the map.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public int? GetQueueSize(int cpu)
    {
        bpf_cpumap_val value;
        return MapOperation.TryRead(this, &cpu, &value) && value.qsize != 0 ? (int)value.qsize : null;
    }

    /// <summary>Takes a CPU out of the map; what is in its queue is still handled.</summary>
    /// <param name="cpu">The CPU's number.</param>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public void Remove(int cpu) => MapOperation.Delete(this, &cpu);

    static BpfInnerMap IBpfMap<BpfCpuMap>.Shape => new(BpfMapType.CpuMap, 4, 4, 0);

    static BpfCpuMap IBpfMap<BpfCpuMap>.View(BpfMap map) => new(map);
}
