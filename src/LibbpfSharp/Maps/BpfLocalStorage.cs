using System.Runtime.InteropServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A value for each of the kernel's objects of one kind, kept with the object and freed with it. User space names the object by a descriptor.</summary>
/// <typeparam name="TValue">The value; its size is the map's value size.</typeparam>
/// <remarks>
/// Needs BTF types in the map's definition, max_entries 0 and <c>BPF_F_NO_PREALLOC</c>. Entries cannot be enumerated. Each operation with a
/// descriptor is one bpf(2) system call and allocates nothing.
/// </remarks>
/// <threadsafety>Any thread; a value is copied without a lock (a program may be writing it).</threadsafety>
public abstract unsafe class BpfLocalStorage<TValue> : BpfMap
    where TValue : unmanaged
{
    private protected BpfLocalStorage(BpfMap map, BpfMapType type)
        : base(map, type) => CheckSize<TValue>("value", ValueSize);

    /// <summary>Looks up an object's value (bpf_map_lookup_elem).</summary>
    /// <param name="descriptor">A descriptor of the object, of the kind the map is for; it stays the caller's.</param>
    /// <param name="value">The value, or the default when there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="LibbpfException">The system call failed: EBADF or EINVAL for a descriptor of another kind, ESRCH when the process has ended.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed, or the descriptor closed.</exception>
    public bool TryGetValue(SafeHandle descriptor, out TValue value)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        value = default;
        using var use = new HandleUse(descriptor);
        int fd = (int)descriptor.DangerousGetHandle();
        fixed (TValue* nativeValue = &value)
            return MapOperation.TryRead(this, &fd, nativeValue);
    }

    /// <summary>Looks up an object's value with flags (bpf_map_lookup_elem_flags).</summary>
    /// <param name="descriptor">A descriptor of the object, of the kind the map is for; it stays the caller's.</param>
    /// <param name="value">The value, or the default when there is none.</param>
    /// <param name="flags"><see cref="BpfElementFlags.Lock"/> or nothing.</param>
    /// <returns>Whether there is one.</returns>
    /// <inheritdoc cref="TryGetValue(SafeHandle, out TValue)" path="/exception"/>
    public bool TryGetValue(SafeHandle descriptor, out TValue value, BpfElementFlags flags)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        value = default;
        using var use = new HandleUse(descriptor);
        int fd = (int)descriptor.DangerousGetHandle();
        fixed (TValue* nativeValue = &value)
            return MapOperation.TryRead(this, &fd, nativeValue, flags);
    }

    /// <summary>Sets an object's value with flags (bpf_map_update_elem): EEXIST or ENOENT as they say.</summary>
    /// <param name="descriptor">A descriptor of the object, of the kind the map is for; it stays the caller's.</param>
    /// <param name="value">The value.</param>
    /// <param name="flags">The flags.</param>
    /// <inheritdoc cref="TryGetValue(SafeHandle, out TValue)" path="/exception"/>
    public void Set(SafeHandle descriptor, in TValue value, BpfElementFlags flags) => Write(descriptor, value, (ulong)flags, 0);

    /// <summary>Sets an object's value, whether or not it has one (BPF_ANY).</summary>
    /// <param name="descriptor">A descriptor of the object, of the kind the map is for; it stays the caller's.</param>
    /// <param name="value">The value.</param>
    /// <inheritdoc cref="TryGetValue(SafeHandle, out TValue)" path="/exception"/>
    public void Set(SafeHandle descriptor, in TValue value) => Write(descriptor, value, Libbpf.BPF_ANY, 0);

    /// <summary>Gives an object a value if it has none (BPF_NOEXIST).</summary>
    /// <param name="descriptor">A descriptor of the object, of the kind the map is for; it stays the caller's.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it had none.</returns>
    /// <inheritdoc cref="TryGetValue(SafeHandle, out TValue)" path="/exception"/>
    public bool TryAdd(SafeHandle descriptor, in TValue value) => Write(descriptor, value, Libbpf.BPF_NOEXIST, Errno.EEXIST);

    /// <summary>Deletes an object's value (bpf_map_delete_elem).</summary>
    /// <param name="descriptor">A descriptor of the object, of the kind the map is for; it stays the caller's.</param>
    /// <returns>Whether it had one.</returns>
    /// <inheritdoc cref="TryGetValue(SafeHandle, out TValue)" path="/exception"/>
    public bool Remove(SafeHandle descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        using var use = new HandleUse(descriptor);
        int fd = (int)descriptor.DangerousGetHandle();
        return MapOperation.Delete(this, &fd);
    }

    private bool Write(SafeHandle descriptor, in TValue value, ulong flags, int expected)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        using var use = new HandleUse(descriptor);
        int fd = (int)descriptor.DangerousGetHandle();
        fixed (TValue* nativeValue = &value)
            return MapOperation.TryWrite(this, &fd, nativeValue, flags, expected);
    }
}
