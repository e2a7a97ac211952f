using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Network devices that XDP programs redirect to, by key (BPF_MAP_TYPE_DEVMAP_HASH; Documentation/bpf/map_devmap.rst). Linux 5.4.</summary>
/// <remarks>A device leaves the map when it goes. Each operation is one bpf(2) system call and allocates nothing.</remarks>
/// <threadsafety>Any thread; a device is looked up in the network namespace of the thread that sets it.</threadsafety>
public sealed unsafe class BpfDeviceHash : BpfMap, IBpfMap<BpfDeviceHash>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A map of that kind: <c>obj.Maps["devices"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfDeviceHash(BpfMap map)
        : base(map, BpfMapType.DeviceHash)
    {
    }

    /// <summary>Puts a device into the map, in place of what is there.</summary>
    /// <param name="key">The key, often the device's own index.</param>
    /// <param name="device">The device, one that XDP can redirect to.</param>
    /// <param name="program">A program in <c>SEC("xdp/devmap")</c> that runs for each packet redirected there, or none. Linux 5.8; the map's value has to be <c>struct bpf_devmap_val</c>.</param>
    /// <exception cref="ArgumentException">There is a program, but the map's value has no room for it.</exception>
    /// <exception cref="LibbpfException">The system call failed: E2BIG for an index that is not there or a full map, EINVAL for a device that is not there or a program of another kind.</exception>
    /// <exception cref="InvalidOperationException">A BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">A BPF object is disposed.</exception>
    public void Set(uint key, NetworkDevice device, BpfProgram? program = null)
    {
        var value = new bpf_devmap_val { ifindex = (uint)device.Index };
        value.bpf_prog.fd = -1;
        MapOperation.WriteWithProgram(this, &key, &value, &value.bpf_prog.fd, sizeof(bpf_devmap_val), program);
    }

    /// <summary>The index of the device in the map.</summary>
    /// <param name="key">The key, often the device's own index.</param>
    /// <returns>The index, or <see langword="null"/> when there is no device.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public int? GetDeviceIndex(uint key)
    {
        bpf_devmap_val value;
        return MapOperation.TryRead(this, &key, &value) ? (int)value.ifindex : null;
    }

    /// <summary>Takes a device out of the map (bpf_map_delete_elem).</summary>
    /// <param name="key">The key, often the device's own index.</param>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public void Remove(uint key) => MapOperation.Delete(this, &key);

    static BpfInnerMap IBpfMap<BpfDeviceHash>.Shape => new(BpfMapType.DeviceHash, 4, 4, 0);

    static BpfDeviceHash IBpfMap<BpfDeviceHash>.View(BpfMap map) => new(map);
}
