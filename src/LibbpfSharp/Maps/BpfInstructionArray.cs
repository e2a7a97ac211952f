using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// Offsets of instructions, for indirect jumps, which the kernel translates when it loads the program that uses them (BPF_MAP_TYPE_INSN_ARRAY). libbpf makes
/// and fills those of a compiled <c>switch</c> or jump table; this is to look at them. Linux 6.19, libbpf 1.7.
/// </summary>
/// <remarks>Each operation is one bpf(2) system call and allocates nothing.</remarks>
/// <threadsafety>Any thread.</threadsafety>
public sealed unsafe class BpfInstructionArray : BpfMap, IBpfMap<BpfInstructionArray>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A map of that kind.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfInstructionArray(BpfMap map)
        : base(map, BpfMapType.InstructionArray)
    {
    }

    /// <summary>The number of elements (max_entries).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int Length => checked((int)MaxEntries);

    /// <summary>Gets an instruction's offsets: as written, in the kernel's instructions, in machine code. Sets the first, the others being 0, before the map is frozen and used.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="LibbpfException">The system call failed: EINVAL when another than the first offset is set, EPERM when the map is frozen.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public bpf_insn_array_value this[int index]
    {
        get
        {
            MapOperation.CheckIndex(this, index);
            bpf_insn_array_value value;
            MapOperation.TryRead(this, &index, &value);
            return value;
        }
        set
        {
            MapOperation.CheckIndex(this, index);
            MapOperation.TryWrite(this, &index, &value, Libbpf.BPF_ANY);
        }
    }

    static BpfInnerMap IBpfMap<BpfInstructionArray>.Shape => new(BpfMapType.InstructionArray, 4, (uint)sizeof(bpf_insn_array_value), 0);

    static BpfInstructionArray IBpfMap<BpfInstructionArray>.View(BpfMap map) => new(map);
}
