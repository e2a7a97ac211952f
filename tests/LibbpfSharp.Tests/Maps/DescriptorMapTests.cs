using System.Net;
using System.Net.Sockets;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class DescriptorMapTests
{
    [Fact]
    public void Sockets_go_in_and_out()
    {
        using BpfObject value = Load();
        var sockets = new BpfSockMap(value.Maps["sockets"]);
        var named = new BpfSockHash<ulong>(value.Maps["named_sockets"]);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Connect(socket.LocalEndPoint!);
        Assert.False(sockets.Clear(1));
        sockets.Set(1, socket);
        Assert.True(sockets.Clear(1));
        named.Set(77, socket);
        Assert.Equal([77ul], named.Keys);
        Assert.True(named.Remove(77));
        Assert.False(named.Remove(77));
        Assert.Throws<ArgumentOutOfRangeException>(() => sockets.Set(2, socket));
        using var file = File.OpenHandle("/dev/null");
        Assert.Throws<LibbpfException>(() => sockets.Set(0, file));
    }

    [Fact]
    public void A_listener_of_a_shared_port_goes_in_and_out()
    {
        using BpfObject value = Load();
        var listeners = new BpfReuseportSocketArray(value.Maps["listeners"]);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.SetRawSocketOption(1, 15, BitConverter.GetBytes(1));
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listeners.Set(0, socket);
        Assert.True(listeners.Clear(0));
        Assert.False(listeners.Clear(0));
    }

    [Fact]
    public void Devices_and_CPUs_go_in_and_out()
    {
        using BpfObject value = Load();
        var devices = new BpfDeviceMap(value.Maps["devices"]);
        var named = new BpfDeviceHash(value.Maps["named_devices"]);
        var cpus = new BpfCpuMap(value.Maps["cpus"]);
        var loopback = new NetworkDevice("lo");
        BpfProgram forwarded = value.Programs["forwarded"];
        Assert.Null(devices.GetDeviceIndex(1));
        devices.Set(1, loopback);
        Assert.Equal(loopback.Index, devices.GetDeviceIndex(1));
        Assert.Throws<ArgumentException>(() => devices.Set(1, loopback, forwarded));
        devices.Remove(1);
        Assert.Null(devices.GetDeviceIndex(1));

        named.Set(99, loopback, forwarded);
        Assert.Equal(loopback.Index, named.GetDeviceIndex(99));
        named.Remove(99);
        Assert.Null(named.GetDeviceIndex(99));

        Assert.Null(cpus.GetQueueSize(0));
        cpus.Set(0, 64);
        Assert.Equal(64, cpus.GetQueueSize(0));
        cpus.Remove(0);
        Assert.Null(cpus.GetQueueSize(0));
    }

    [Fact]
    [Requires(Feature.Cgroup2)]
    public void A_cgroup_goes_in_and_out()
    {
        using BpfObject value = Load();
        var cgroups = new BpfCgroupArray(value.Maps["cgroups"]);
        cgroups.Set(0, Machine.CgroupRoot!);
        Assert.True(cgroups.Clear(0));
        Assert.False(cgroups.Clear(0));
        Assert.Throws<LibbpfException>(() => cgroups.Set(0, "/proc"));
    }

    [Fact]
    public void A_descriptor_of_another_kind_is_refused()
    {
        using BpfObject value = Load();
        using var file = File.OpenHandle("/dev/null");
        Assert.Throws<LibbpfException>(() => new BpfPerfEventArray(value.Maps["events"]).Set(0, file));
        Assert.Throws<LibbpfException>(() => new BpfXskMap(value.Maps["xsks"]).Set(0, file));
        Assert.Throws<ArgumentException>(() => new BpfXskMap(value.Maps["events"]));
    }

    private static BpfObject Load()
    {
        BpfObject value = BpfObject.Open(TestObjects.Path("network_maps"));
        value.Load();
        return value;
    }
}
