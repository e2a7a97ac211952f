using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Network devices that XDP programs redirect to, by index (BPF_MAP_TYPE_DEVMAP; Documentation/bpf/map_devmap.rst). Linux 4.14.</summary>
/// <remarks>A device leaves the map when it goes. Each operation is one bpf(2) system call and allocates nothing.</remarks>
/// <threadsafety>Any thread; a device is looked up in the network namespace of the thread that sets it.</threadsafety>
public sealed unsafe class BpfDeviceMap : BpfMap, IBpfMap<BpfDeviceMap>
{
    /// <summary>A typed view on a map.</summary>
    /// <param name="map">A map of that kind: <c>obj.Maps["devices"]</c>.</param>
    /// <exception cref="ArgumentException">The map is of another kind.</exception>
    public BpfDeviceMap(BpfMap map)
        : base(map, BpfMapType.DeviceMap)
    {
    }

    /// <summary>Puts a device into the map, in place of what is there.</summary>
    /// <param name="index">From 0 to <see cref="BpfMap.MaxEntries"/> - 1.</param>
    /// <param name="device">The device, one that XDP can redirect to.</param>
    /// <param name="program">A program in <c>SEC("xdp/devmap")</c> that runs for each packet redirected there, or none. Linux 5.8; the map's value has to be <c>struct bpf_devmap_val</c>.</param>
    /// <exception cref="ArgumentException">There is a program, but the map's value has no room for it.</exception>
    /// <exception cref="LibbpfException">The system call failed: E2BIG for an index that is not there or a full map, EINVAL for a device that is not there or a program of another kind.</exception>
    /// <exception cref="InvalidOperationException">A BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">A BPF object is disposed.</exception>
    public void Set(int index, NetworkDevice device, BpfProgram? program = null)
    {
        var value = new bpf_devmap_val { ifindex = (uint)device.Index };
        value.bpf_prog.fd = -1;
        MapOperation.WriteWithProgram(this, &index, &value, &value.bpf_prog.fd, sizeof(bpf_devmap_val), program);
    }

    /// <summary>The index of the device in the map.</summary>
    /// <param name="index">From 0 to <see cref="BpfMap.MaxEntries"/> - 1.</param>
    /// <returns>The index, or <see langword="null"/> when there is no device.</returns>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public int? GetDeviceIndex(int index)
    {
        bpf_devmap_val value;
        return MapOperation.TryRead(this, &index, &value) ? (int)value.ifindex : null;
    }

    /// <summary>Takes a device out of the map (bpf_map_delete_elem).</summary>
    /// <param name="index">From 0 to <see cref="BpfMap.MaxEntries"/> - 1.</param>
    /// <exception cref="LibbpfException">The system call failed.</exception>
    /// <exception cref="InvalidOperationException">The BPF object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The BPF object is disposed.</exception>
    public void Remove(int index) => MapOperation.Delete(this, &index);

    static BpfInnerMap IBpfMap<BpfDeviceMap>.Shape => new(BpfMapType.DeviceMap, 4, 4, 0);

    static BpfDeviceMap IBpfMap<BpfDeviceMap>.View(BpfMap map) => new(map);
}
