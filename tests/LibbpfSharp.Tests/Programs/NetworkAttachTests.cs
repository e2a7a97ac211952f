using System.Net;
using System.Net.Sockets;
using LibbpfSharp.Tests.Support;
using Xunit;
using static LibbpfSharp.Tests.Support.NetworkNamespace;

namespace LibbpfSharp.Tests.Programs;

public sealed class NetworkAttachTests
{
    private static void SendOnLoopback()
    {
        using var receiver = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 5000 };
        receiver.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var sender = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        sender.SendTo("hello"u8, receiver.LocalEndPoint!);
        Assert.Equal(5, receiver.Receive(new byte[16]));
    }

    [Theory]
    [InlineData(XdpMode.Default)]
    [InlineData(XdpMode.Generic)]
    [InlineData(XdpMode.Driver)]
    public void Xdp(XdpMode mode) => Run(() =>
    {
        using Probes probes = Probes.Load("network", ["xdp"]);
        var program = probes.Get<XdpProgram>("xdp");
        BpfLink link = program.Attach(Right, mode);
        Assert.Equal(new NetworkDevice(Right).Index, Assert.IsType<XdpLinkInfo>(link.GetInfo()).InterfaceIndex);
        Assert.Equal(program.GetInfo().Id, XdpProgram.Query(Right));
        XdpDeviceInfo device = XdpProgram.QueryDevice(Right);
        Assert.Equal(program.GetInfo().Id, device.ProgramId);
        Assert.Equal(mode == XdpMode.Generic ? (device.ProgramId, 0) : (0, device.ProgramId), (device.GenericProgramId, device.DriverProgramId));
        if (Machine.Kernel >= new Version(6, 3) && Machine.Libbpf >= new Version(1, 2))
            Assert.True(device.Features.HasFlag(XdpFeatures.Basic | XdpFeatures.Redirect));
        probes.Proves(0, link, SendFromLeft);
        Assert.Equal(0u, XdpProgram.Query(Right));
    });

    [Fact]
    public void Xdp_without_link_and_replaced() => Run(() =>
    {
        using Probes probes = Probes.Load("network", ["xdp", "xdp_second"]);
        var first = probes.Get<XdpProgram>("xdp");
        var second = probes.Get<XdpProgram>("xdp_second");
        using BpfAttachment attached = first.AttachWithoutLink(Right, XdpMode.Generic);
        Assert.Throws<LibbpfException>(() => second.AttachWithoutLink(Right, XdpMode.Generic));
        probes.Proves(1, second.AttachWithoutLink(Right, XdpMode.Generic, replace: first), SendFromLeft);
        Assert.Equal(0u, probes.Hits(0));
        Assert.Equal(0u, XdpProgram.Query(Right, XdpMode.Generic));
    });

    [Fact]
    [Requires(Kernel = "5.18")]
    public void Xdp_with_frames_of_several_buffers() => Run(() =>
    {
        Ip($"link set {Left} mtu 9000");
        Ip($"link set {Right} mtu 9000");
        using Probes probes = Probes.Load("network", ["xdp", "xdp_frags"]);
        var refused = Assert.Throws<LibbpfException>(() => probes.Get<XdpProgram>("xdp").Attach(Right, XdpMode.Driver));
        Assert.Contains("xdp.frags", refused.Hint, StringComparison.Ordinal);
        probes.Proves(2, probes.Get<XdpProgram>("xdp_frags").Attach(Right, XdpMode.Driver), () => SendFromLeft(6000));
    });

    [Fact]
    public void A_link_can_be_updated_to_another_program() => Run(() =>
    {
        using Probes probes = Probes.Load("network", ["xdp", "xdp_second", "tc"]);
        using BpfLink link = probes.Get<XdpProgram>("xdp").Attach(Right, XdpMode.Generic);
        using BpfLink other = BpfLink.OpenById(link.GetInfo().Id);
        link.Update(probes.Get<XdpProgram>("xdp_second"));
        Assert.True(SpinWait.SpinUntil(() =>
        {
            SendFromLeft();
            return probes.Hits(1) > 0;
        }, 5000));
        Assert.Equal(0u, probes.Hits(0));
        Assert.Throws<LibbpfException>(() => link.Update(probes.Get<TcProgram>("tc")));

        other.Detach();
        Assert.False(other.IsAttached);
        ulong before = probes.Hits(1);
        SendFromLeft();
        Assert.Equal(before, probes.Hits(1));
    });

    [Theory]
    [InlineData("tc", 3)]
    [InlineData("classifier", 4)]
    public void Traffic_control(string name, int slot) => Run(() =>
    {
        using Probes probes = Probes.Load("network", [name]);
        var program = probes.Get<TcProgram>(name);
        probes.Proves(slot, program.AttachFilter(Right, TcDirection.Ingress), SendFromLeft);
        TcAttachment egress = program.AttachFilter(Left, TcDirection.Egress, priority: 5, handle: 7);
        Assert.Equal((5u, 7u), (egress.Priority, egress.FilterHandle));
        Assert.Contains("EEXIST", Assert.Throws<LibbpfException>(() => program.AttachFilter(Left, TcDirection.Egress, priority: 5, handle: 7)).Message, StringComparison.Ordinal);
        Assert.Equal(program.GetInfo().Id, TcProgram.QueryFilter(Left, TcDirection.Egress, 5, 7));
        Assert.Null(TcProgram.QueryFilter(Left, TcDirection.Egress, 6, 7));
        probes.Proves(slot, egress, SendFromLeft);

        TcAttachment gone = program.AttachFilter(Right, TcDirection.Ingress);
        TcProgram.RemoveHooks(Right);
        gone.Dispose();
    });

    [Fact]
    [Requires(Kernel = "6.6", Libbpf = "1.3")]
    public void Tcx_in_order() => Run(() =>
    {
        using Probes probes = Probes.Load("network", ["tcx_first", "tcx_second", "tcx_egress"]);
        probes.Proves(36, probes.Get<TcxProgram>("tcx_egress").Attach(Left), SendFromLeft);
        ulong ran = probes.Hits(36);
        using BpfLink second = probes.Get<TcxProgram>("tcx_second").Attach(Right);
        BpfHookPrograms before = TcxProgram.Query(Right, TcDirection.Ingress);
        using BpfLink first = probes.Get<TcxProgram>("tcx_first").Attach(Right, BpfAnchor.Before(second), before.Revision);
        BpfHookPrograms both = TcxProgram.Query(Right, TcDirection.Ingress);
        Assert.Equal([probes.Get<TcxProgram>("tcx_first").GetInfo().Id, probes.Get<TcxProgram>("tcx_second").GetInfo().Id], both.ProgramIds);
        Assert.Equal([first.GetInfo().Id, second.GetInfo().Id], both.LinkIds);
        Assert.True(both.Revision > before.Revision);
        SendFromLeft();
        Assert.Equal((1u, 2u), (probes.Order((int)ran), probes.Order((int)ran + 1)));

        first.Dispose();
        var e = Assert.Throws<LibbpfException>(() => probes.Get<TcxProgram>("tcx_first").Attach(Right, expectedRevision: before.Revision));
        Assert.Equal("ESTALE", e.ErrnoName);
        using BpfLink again = probes.Get<TcxProgram>("tcx_first").Attach(Right, BpfAnchor.AfterProgram(probes.Get<TcxProgram>("tcx_second").GetInfo().Id));
        Assert.Equal(probes.Get<TcxProgram>("tcx_first").GetInfo().Id, TcxProgram.Query(Right, TcDirection.Ingress).ProgramIds[^1]);
        Assert.IsType<TcxLinkInfo>(again.GetInfo());
    });

    [Fact]
    [Requires(Feature.Netkit, Kernel = "6.7", Libbpf = "1.3")]
    public void Netkit() => Run(
        () =>
        {
            using Probes probes = Probes.Load("network", ["netkit_primary", "netkit_peer"]);
            BpfLink link = probes.Get<NetkitProgram>("netkit_primary").Attach(Left);
            Assert.IsType<NetkitLinkInfo>(link.GetInfo());
            probes.Proves(5, link, SendFromLeft);
            using BpfLink peer = probes.Get<NetkitProgram>("netkit_peer").Attach(Left);
            Assert.Single(NetkitProgram.Query(Left, peer: true).ProgramIds);
        },
        "netkit");

    [Fact]
    [Requires(Kernel = "6.4", Libbpf = "1.3")]
    public void Netfilter() => Run(() =>
    {
        using Probes probes = Probes.Load("network", ["netfilter"]);
        BpfLink link = probes.Get<NetfilterProgram>("netfilter").Attach(NetfilterFamily.Ipv4, NetfilterHook.LocalOut, priority: 17);
        var info = Assert.IsType<NetfilterLinkInfo>(link.GetInfo());
        Assert.Equal((NetfilterFamily.Ipv4, NetfilterHook.LocalOut, 17), (info.Family, info.Hook, info.Priority));
        probes.Proves(7, link, SendOnLoopback);
    });

    [Fact]
    public void Sk_lookup() => Run(() =>
    {
        using Probes probes = Probes.Load("network", ["sk_lookup"]);
        BpfLink link = probes.Get<SkLookupProgram>("sk_lookup").Attach();
        Assert.Equal(BpfAttachType.SocketLookup, Assert.IsType<NetworkNamespaceLinkInfo>(link.GetInfo()).AttachType);
        probes.Proves(8, link, SendOnLoopback);
    });

    [Fact]
    public void Flow_dissector() => Run(
        () =>
        {
            using Probes probes = Probes.Load("network", ["flow_dissector"]);
            var program = probes.Get<FlowDissectorProgram>("flow_dissector");
            BpfLink link = program.Attach();
            Assert.Equal(BpfAttachType.FlowDissector, Assert.IsType<NetworkNamespaceLinkInfo>(link.GetInfo()).AttachType);
            probes.Proves(9, link, SendFromLeft);
            probes.Proves(9, program.Attach("/proc/thread-self/ns/net"), SendFromLeft);
        },
        queues: 2);

    [Theory]
    [Requires(Feature.LightweightTunnel)]
    [InlineData("lwt_in", "in", 48)]
    [InlineData("lwt_out", "out", 49)]
    [InlineData("lwt_xmit", "xmit", 50)]
    public void Lightweight_tunnels(string name, string where, int slot) => Run(() =>
    {
        using Probes probes = Probes.Load("network", [name]);
        var program = probes.Get<LwtProgram>(name);
        string pin = $"/sys/fs/bpf/libbpfsharp-{Environment.ProcessId}-{name}";
        program.Pin(pin);
        try
        {
            // A packet is looked at by "in" where it is delivered to, by the others where it leaves.
            string route = where == "in" ? "local 10.78.0.0/24 dev lo" : $"10.78.0.0/24 dev {Left}";
            string action = where == "in" ? "10.78.0.1" : "10.78.0.255";
            Ip($"neigh add 10.78.0.255 lladdr 02:00:00:00:00:01 dev {Left}");
            probes.Proves(slot, new Route($"{route} encap bpf {where} pinned {pin}"), () => Send(IPAddress.Parse(action)));
        }
        finally
        {
            program.Unpin(pin);
        }
    });

    [Fact]
    [Requires(Feature.LightweightTunnel, Feature.Segment6)]
    public void Segment_routing() => Run(() =>
    {
        File.WriteAllText("/proc/sys/net/ipv6/conf/all/disable_ipv6", "0");
        File.WriteAllText("/proc/sys/net/ipv6/conf/all/forwarding", "1");
        string right = System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces().First(device => device.Name == Right).GetPhysicalAddress().ToString();
        string address = string.Join(':', right.Chunk(2).Select(pair => new string(pair)));
        Ip($"-6 addr add fd77::1/64 dev {Left} nodad");

        // What is sent to fd80:: leaves by way of fd79::1, arrives at right, and there the program is asked about its next segment.
        Ip($"-6 neigh add fd79::1 lladdr {address} dev {Left}");
        Ip($"-6 route add fd80::/64 encap seg6 mode encap segs fd79::1,fd79::2 dev {Left}");
        using Probes probes = Probes.Load("network", ["lwt_seg6local"]);
        var program = probes.Get<LwtProgram>("lwt_seg6local");
        string pin = $"/sys/fs/bpf/libbpfsharp-{Environment.ProcessId}-lwt_seg6local";
        program.Pin(pin);
        try
        {
            probes.Proves(
                52, new Route($"fd79::1/128 encap seg6local action End.BPF endpoint pinned {pin} dev {Left}", "-6"), () => Send(IPAddress.Parse("fd80::5")));
        }
        finally
        {
            program.Unpin(pin);
        }
    });

    /// <summary>A route that exists until it is disposed.</summary>
    private sealed class Route : IDisposable
    {
        private readonly string _text;
        private readonly string _family;

        public Route(string text, string family = "-4")
        {
            (_text, _family) = (text, family);
            Ip($"{family} route add {text}");
        }

        public void Dispose() => Ip($"{_family} route del {_text[.._text.IndexOf(" encap", StringComparison.Ordinal)]}");
    }

    private static void Send(IPAddress address)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.SendTo("hello"u8, new IPEndPoint(address, 7777));
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.NetworkUnreachable)
        {
            // The route is gone.
        }
    }

    // No kernel of the tests has receivers built in (CONFIG_BPF_LIRC_MODE2); where one has, a file that is none is told from them.
    [Fact]
    public void Infrared_without_a_receiver_says_what_is_missing()
    {
        if (!BpfFeatures.Has(BpfProgramType.LircMode2))
        {
            var e = Assert.Throws<LibbpfException>(() => Probes.Load("network", ["lirc"]));
            Assert.Contains("LircMode2", e.Hint, StringComparison.Ordinal);
            return;
        }

        using Probes probes = Probes.Load("network", ["lirc"]);
        Assert.Contains("no such device", Assert.Throws<LibbpfException>(() => probes.Get<LircProgram>("lirc").Attach("/dev/no-receiver")).Hint, StringComparison.Ordinal);
        Assert.Throws<LibbpfException>(() => probes.Get<LircProgram>("lirc").Attach("/dev/null"));
    }

    [Fact]
    public void Socket_filter()
    {
        using Probes probes = Probes.Load("network", ["socket_filter"]);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 5000 };
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        probes.Proves(10, probes.Get<SocketFilterProgram>("socket_filter").Attach(socket), () =>
        {
            socket.SendTo("x"u8, socket.LocalEndPoint!);
            socket.Receive(new byte[4]);
        });
        BpfAttachment ended = probes.Get<SocketFilterProgram>("socket_filter").Attach(socket);
        socket.Dispose();
        ended.Dispose();
        Assert.Throws<ObjectDisposedException>(() => probes.Get<SocketFilterProgram>("socket_filter").Attach(socket));
    }

    [Fact]
    public void Sk_reuseport()
    {
        using Probes probes = Probes.Load("network", ["sk_reuseport"]);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 5000 };
        socket.SetRawSocketOption(1, 15, BitConverter.GetBytes(1)); // SOL_SOCKET, SO_REUSEPORT
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        probes.Proves(11, probes.Get<SkReuseportProgram>("sk_reuseport").Attach(socket), () =>
        {
            // From another socket: a connected one would be found without a choice.
            using var sender = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            sender.SendTo("x"u8, socket.LocalEndPoint!);
            socket.Receive(new byte[4]);
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sockmap_messages(bool withLink)
    {
        if (withLink)
            Assert.SkipWhen(new RequiresAttribute { Kernel = "6.10", Libbpf = "1.5" }.Missing is not null, new RequiresAttribute { Kernel = "6.10", Libbpf = "1.5" }.Missing ?? "");
        using Probes probes = Probes.Load("network", ["sk_msg"]);
        BpfMap map = probes.Object.Maps["sockets"];
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        client.Connect((IPEndPoint)listener.LocalEndpoint);
        using Socket server = listener.AcceptSocket();
        var program = probes.Get<SockmapProgram>("sk_msg");
        using (IDisposable attached = withLink ? program.Attach(map) : program.AttachWithoutLink(map))
        {
            Put(map, client.Client);
            client.Client.Send("hello"u8);
            Assert.Equal(5, server.Receive(new byte[16]));
            Assert.True(probes.Hits(15) > 0);
        }

        // A socket that is in the map keeps the program (net/core/sock_map.c); one that is put there from now on has none.
        ulong before = probes.Hits(15);
        using var later = new TcpClient();
        later.Connect((IPEndPoint)listener.LocalEndpoint);
        using Socket other = listener.AcceptSocket();
        Put(map, later.Client);
        later.Client.Send("hello"u8);
        Assert.Equal(5, other.Receive(new byte[16]));
        Assert.Equal(before, probes.Hits(15));
        if (withLink)
            program.Attach(map).Dispose();
        Assert.Throws<ArgumentException>(() => program.Attach(probes.Object.Maps[".bss"]));
    }

    [Fact]
    public void Sockmap_streams()
    {
        using Probes probes = Probes.Load("network", ["stream_parser", "stream_verdict"]);
        BpfMap map = probes.Object.Maps["sockets"];
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        client.Connect((IPEndPoint)listener.LocalEndpoint);
        using Socket server = listener.AcceptSocket();
        server.ReceiveTimeout = 5000;
        using BpfAttachment parser = probes.Get<SockmapProgram>("stream_parser").AttachWithoutLink(map);
        using BpfAttachment verdict = probes.Get<SockmapProgram>("stream_verdict").AttachWithoutLink(map);
        Put(map, server);
        client.Client.Send("hello"u8);
        Assert.True(SpinWait.SpinUntil(() => probes.Hits(12) > 0 && probes.Hits(13) > 0, TimeSpan.FromSeconds(10)));
    }

    private static unsafe void Put(BpfMap map, Socket socket)
    {
        uint key = 0, value = (uint)socket.SafeHandle.DangerousGetHandle();
        int result = LibbpfSharp.Interop.Libbpf.bpf_map_update_elem(map.FileDescriptor, &key, &value, 0);
        Assert.Equal(0, result);
    }
}
