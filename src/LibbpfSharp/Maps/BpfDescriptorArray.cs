using System.Runtime.InteropServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>An array of kernel objects of one kind, each put in by a descriptor and held by the map until it is taken out or closes itself.</summary>
/// <remarks>Each operation with a descriptor is one bpf(2) system call and allocates nothing.</remarks>
/// <threadsafety>Any thread.</threadsafety>
public abstract unsafe class BpfDescriptorArray : BpfMap
{
    private protected BpfDescriptorArray(BpfMap map, BpfMapType type)
        : base(map, type)
    {
    }

    /// <summary>The number of elements (max_entries).</summary>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public int Length => checked((int)MaxEntries);

    /// <summary>Puts what a descriptor stands for into an element, in place of what is there.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <param name="descriptor">A descriptor of the kind the map is for; it stays the caller's.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="LibbpfException">The system call failed: EBADF, EINVAL or EOPNOTSUPP for a descriptor of another kind or in a state that the map does not take.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed, or the descriptor closed.</exception>
    public void Set(int index, SafeHandle descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        MapOperation.CheckIndex(this, index);
        using var use = new HandleUse(descriptor);
        MapOperation.WriteDescriptor(this, &index, (int)descriptor.DangerousGetHandle());
    }

    /// <summary>Empties an element.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    /// <returns>Whether there was something in it; kinds whose kernel code does not tell return <see langword="true"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public bool Clear(int index)
    {
        MapOperation.CheckIndex(this, index);

        // A sockmap answers EINVAL for an element that is empty.
        return MapOperation.Delete(this, &index, Type == BpfMapType.SocketMap ? Errno.EINVAL : Errno.ENOENT);
    }
}
