using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Programs that a program jumps to with <c>bpf_tail_call</c>, by index (BPF_MAP_TYPE_PROG_ARRAY). Linux 4.2.</summary>
/// <remarks>
/// The map holds what is put into it until the last descriptor of the map is closed or the element is cleared; when no process and no pin
/// holds the map any more, the kernel empties it, even while a program that uses it is attached.
/// </remarks>
/// <threadsafety>Any thread.</threadsafety>
public sealed unsafe class BpfProgramArray : BpfMap, IBpfMap<BpfProgramArray>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A program array: <c>obj.Maps["jumps"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfProgramArray(BpfMap map)
        : base(map, BpfMapType.ProgramArray)
    {
    }

    /// <summary>The number of elements (max_entries).</summary>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public int Length => checked((int)MaxEntries);

    /// <summary>Puts a program where <c>bpf_tail_call</c> finds it from then on. It has to be of the same type as the programs that use the map.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="LibbpfException">The system call failed: EINVAL when the program does not fit those that are there or use the map.</exception>
    /// <exception cref="InvalidOperationException">An object is not loaded, or the program's <see cref="BpfProgram.AutoLoad"/> is off.</exception>
    /// <exception cref="ObjectDisposedException">An object is disposed.</exception>
    [SuppressMessage("Design", "CA1044", Justification = "The kernel tells only the program's number: see GetProgramId.")]
    public BpfProgram this[int index]
    {
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            MapOperation.CheckIndex(this, index);
            using HandleUse use = value.Use(out int fd);
            MapOperation.WriteDescriptor(this, &index, fd);
        }
    }

    /// <summary>The number in the system of the program in an element. Linux 4.13.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <returns>The number, or <see langword="null"/> when the element is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public uint? GetProgramId(int index)
    {
        MapOperation.CheckIndex(this, index);
        uint id;
        return MapOperation.TryRead(this, &index, &id) ? id : null;
    }

    /// <summary>Empties an element: <c>bpf_tail_call</c> to it fails from then on.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <returns>Whether there was a program.</returns>
    /// <inheritdoc cref="GetProgramId" path="/exception"/>
    public bool Clear(int index)
    {
        MapOperation.CheckIndex(this, index);
        return MapOperation.Delete(this, &index);
    }

    /// <summary>Empties every element.</summary>
    /// <exception cref="LibbpfException">A system call failed.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Clear()
    {
        for (int i = 0; i < Length; i++)
            Clear(i);
    }

    static BpfInnerMap IBpfMap<BpfProgramArray>.Shape => new(BpfMapType.ProgramArray, 4, 4, 0);

    static BpfProgramArray IBpfMap<BpfProgramArray>.View(BpfMap map) => new(map);
}
