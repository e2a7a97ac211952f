using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// Reads the records that programs write with <c>bpf_perf_event_output</c>, from a ring per CPU that it shares with the kernel: no system
/// call, no native call and no allocation per record, and a copy only of the record that a ring's end splits. Stands for libbpf's
/// <c>perf_buffer__new</c>, <c>__poll</c>, <c>__consume</c> and <c>__free</c>. Linux 4.4. Made by <see cref="BpfPerfEventArray.CreateReader{T}"/>.
/// </summary>
/// <remarks>
/// <para>Records of one CPU come in the order in which they were written; those of several CPUs are not ordered among each other.</para>
/// <para>An exception from a handler leaves Poll or Consume; its record counts as consumed, nothing is lost and nothing comes twice.</para>
/// <para>
/// When the reader is slow a ring fills; then <c>bpf_perf_event_output</c> fails with ENOSPC in the program and the kernel counts. It tells
/// the count with the next record that finds room, which is when <see cref="Lost"/> grows.
/// </para>
/// </remarks>
/// <threadsafety>
/// Poll and Consume: one thread at a time, a second gets an <see cref="InvalidOperationException"/>. Dispose: any thread at any
/// time; a Poll under way returns with <see cref="ObjectDisposedException"/>, and the memory is unmapped after that.
/// </threadsafety>
public sealed unsafe class PerfBufferReader : EventReader
{
    private readonly PerfRing[] _rings;
    private readonly Descriptor _map;
    private readonly ReaderClaim _claim;
    private int _made;

    internal PerfBufferReader(BpfPerfEventArray map, PerfBufferOptions? options, Func<int, PerfBufferOptions, PerfRing> create)
    {
        try
        {
            options ??= new PerfBufferOptions();
            options.Check();
            Cpus = options.Cpus is { } chosen ? [.. chosen] : CpuList.Online();
            uint entries = map.MaxEntries;
            foreach (int cpu in Cpus)
            {
                if ((uint)cpu >= entries)
                    throw new ArgumentException($"Map '{map.Name}' has {entries} entries, too few for CPU {cpu}: raise its {nameof(BpfMap.MaxEntries)} before load, or choose {nameof(PerfBufferOptions.Cpus)}.", nameof(options));
            }

            _claim = new ReaderClaim(map);

            // The kernel takes the events out of the map when the descriptor that put them in is closed.
            using (map.Use(out int fd))
                _map = Descriptor.Duplicate(fd);
            _rings = new PerfRing[Cpus.Count];
            foreach (int cpu in Cpus)
            {
                _rings[_made] = create(cpu, options);
                int descriptor = _rings[_made++].FileDescriptor;
                Watch(descriptor, $"perf buffer '{map.Name}' of CPU {cpu}");
                int result = Libbpf.bpf_map_update_elem(_map.Value, &cpu, &descriptor, Libbpf.BPF_ANY);
                if (result < 0)
                    MapOperation.Throw(map, $"Putting the event of CPU {cpu} into", result);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The CPUs whose rings are read: those of <see cref="PerfBufferOptions.Cpus"/>, or those that were online when the reader was made.</summary>
    public IReadOnlyList<int> Cpus { get; } = [];

    /// <summary>How many records the kernel has reported lost, on all CPUs. What was lost after a CPU's last record is not in it yet.</summary>
    public long Lost => _rings.Sum(ring => ring.Lost);

    private protected override int Drain(nuint bytes)
    {
        int count = 0;
        foreach (PerfRing ring in _rings)
            count += ring.DrainUpTo(bytes);
        return count;
    }

    private protected override long CountBacklog() => _rings.Sum(ring => ring.Backlog);

    private protected override void FreeRings()
    {
        for (int i = 0; i < _made; i++)
        {
            // It fails only when another reader's event, or none, is there; what counts is that ours is not.
            int cpu = _rings[i].Cpu;
            _ = Libbpf.bpf_map_delete_elem(_map.Value, &cpu);
            _rings[i].Dispose();
        }

        _map?.Dispose();
        _claim?.Dispose();
    }
}
