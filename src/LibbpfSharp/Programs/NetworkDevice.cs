using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A network device of the calling thread's network namespace, by its index. A name or an index converts to one.</summary>
public readonly unsafe struct NetworkDevice : IEquatable<NetworkDevice>
{
    /// <summary>The device with an index.</summary>
    /// <param name="index">The index, as "ip link" shows it; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public NetworkDevice(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(index);
        Index = index;
    }

    /// <summary>The device with a name, looked up now (if_nametoindex).</summary>
    /// <param name="name">The name: "eth0".</param>
    /// <exception cref="LibbpfException">There is no such device in the calling thread's network namespace.</exception>
    public NetworkDevice(string name)
    {
        fixed (byte* nativeName = NativeText.Encode(name))
        {
            uint index = Linux.IndexOfInterface(nativeName);
            int errno = Failure.LastError();
            if (index == 0)
                throw new LibbpfException($"Looking up network device '{name}'", errno, hint: "\"ip link\" lists the devices of this network namespace.");
            Index = checked((int)index);
        }
    }

    /// <summary>The device's index.</summary>
    public int Index { get; }

    /// <summary>The device with a name.</summary>
    /// <param name="name">The name: "eth0".</param>
    public static implicit operator NetworkDevice(string name) => new(name);

    /// <summary>The device with an index.</summary>
    /// <param name="index">The index.</param>
    public static implicit operator NetworkDevice(int index) => new(index);

    /// <summary>Whether two are the same device of one network namespace.</summary>
    /// <param name="left">One device.</param>
    /// <param name="right">Another device.</param>
    public static bool operator ==(NetworkDevice left, NetworkDevice right) => left.Index == right.Index;

    /// <summary>Whether two are different devices of one network namespace.</summary>
    /// <param name="left">One device.</param>
    /// <param name="right">Another device.</param>
    public static bool operator !=(NetworkDevice left, NetworkDevice right) => left.Index != right.Index;

    /// <inheritdoc/>
    public bool Equals(NetworkDevice other) => Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NetworkDevice other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <summary>The device's name in the calling thread's network namespace, or its index when it has none there.</summary>
    public override string ToString()
    {
        byte* name = stackalloc byte[16];
        return Linux.NameOfInterface((uint)Index, name) is null ? $"device {Index}" : NativeText.Decode(name);
    }
}
