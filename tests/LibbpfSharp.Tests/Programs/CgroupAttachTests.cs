using System.Net;
using System.Net.Sockets;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Programs;

[Collection(nameof(WholeProcess))]
[Requires(Feature.Cgroup2)]
public sealed class CgroupAttachTests
{
    // One of everything that the programs below look at.
    private static void UseNetwork(IPAddress loopback)
    {
        using var receiver = new Socket(loopback.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 5000 };
        receiver.Bind(new IPEndPoint(loopback, 0));
        using var sender = new Socket(loopback.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        sender.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, 65536);
        sender.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer);
        sender.SendTo("hello"u8, receiver.LocalEndPoint!);
        EndPoint from = new IPEndPoint(loopback, 0);
        receiver.ReceiveFrom(new byte[16], ref from);

        using var listener = new TcpListener(loopback, 0);
        listener.Start();
        using var client = new Socket(loopback.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        client.Connect((IPEndPoint)listener.LocalEndpoint);
        using Socket server = listener.AcceptSocket();
        Names.Get(client);
        File.ReadAllText("/proc/sys/kernel/ostype");
        using FileStream zero = File.OpenRead("/dev/zero");
    }

    private static void UseUnixSockets()
    {
        // In the abstract namespace: no file is left.
        string name = $"\0libbpfsharp-{Environment.ProcessId}-{Guid.NewGuid():n}";
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(name));
        listener.Listen();
        using var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        client.Connect(new UnixDomainSocketEndPoint(name));
        using Socket server = listener.Accept();
        Names.Get(client);
        Names.Get(server);

        using var receiver = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 5000 };
        receiver.Bind(new UnixDomainSocketEndPoint(name + "-datagrams"));
        using var sender = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        sender.Bind(new UnixDomainSocketEndPoint(name + "-sender"));
        sender.SendTo("hello"u8, new UnixDomainSocketEndPoint(name + "-datagrams"));
        EndPoint from = new UnixDomainSocketEndPoint(name);
        receiver.ReceiveFrom(new byte[16], ref from);
    }

    [Theory]
    [InlineData("cgroup_ingress", 17)]
    [InlineData("cgroup_egress", 18)]
    [InlineData("cgroup_sock_create", 19)]
    [InlineData("cgroup_sock_release", 20)]
    [InlineData("cgroup_bind4", 21)]
    [InlineData("cgroup_post_bind4", 22)]
    [InlineData("cgroup_connect4", 23)]
    [InlineData("cgroup_sendmsg4", 24)]
    [InlineData("cgroup_recvmsg4", 25)]
    [InlineData("cgroup_getsockname4", 26)]
    [InlineData("cgroup_getpeername4", 27)]
    [InlineData("cgroup_getsockopt", 28)]
    [InlineData("cgroup_setsockopt", 29)]
    [InlineData("cgroup_sysctl", 30)]
    [InlineData("cgroup_dev", 31)]
    [InlineData("sockops", 16)]
    public void With_and_without_link(string name, int slot) => RunsAndEnds(name, slot, () => UseNetwork(IPAddress.Loopback));

    private static void RunsAndEnds(string name, int slot, Action use)
    {
        using var cgroup = new Cgroup();
        using Probes probes = Probes.Load("network", [name]);
        var program = probes.Get<CgroupProgram>(name);
        BpfLink link = program.Attach(cgroup.Path);
        Assert.Equal(program.ExpectedAttachType, Assert.IsType<CgroupLinkInfo>(link.GetInfo()).AttachType);
        Assert.Equal([program.GetInfo().Id], CgroupProgram.Query(cgroup.Path, program.ExpectedAttachType).ProgramIds);
        probes.Proves(slot, link, () => cgroup.Run(use));
        probes.Proves(slot, program.AttachWithoutLink(cgroup.Path), () => cgroup.Run(use));
    }

    [Theory]
    [Requires(Feature.Ipv6)]
    [InlineData("cgroup_bind6", 41)]
    [InlineData("cgroup_post_bind6", 42)]
    [InlineData("cgroup_connect6", 43)]
    [InlineData("cgroup_sendmsg6", 44)]
    [InlineData("cgroup_recvmsg6", 45)]
    [InlineData("cgroup_getsockname6", 46)]
    [InlineData("cgroup_getpeername6", 47)]
    public void Of_IPv6(string name, int slot) => RunsAndEnds(name, slot, () => UseNetwork(IPAddress.IPv6Loopback));

    [Theory]
    [Requires(Kernel = "6.7", Libbpf = "1.3")]
    [InlineData("cgroup_connect_unix", 33)]
    [InlineData("cgroup_sendmsg_unix", 37)]
    [InlineData("cgroup_recvmsg_unix", 38)]
    [InlineData("cgroup_getsockname_unix", 39)]
    [InlineData("cgroup_getpeername_unix", 40)]
    public void Of_unix_sockets(string name, int slot) => RunsAndEnds(name, slot, UseUnixSockets);

    [Fact]
    public void Several_and_replaced()
    {
        using var cgroup = new Cgroup();
        using Probes probes = Probes.Load("network", ["cgroup_egress", "cgroup_egress_second"]);
        var first = probes.Get<CgroupProgram>("cgroup_egress");
        var second = probes.Get<CgroupProgram>("cgroup_egress_second");
        using (BpfAttachment exclusive = first.AttachWithoutLink(cgroup.Path))
            Assert.Equal("EPERM", Assert.Throws<LibbpfException>(() => second.Attach(cgroup.Path)).ErrnoName);
        BpfAttachment several = first.AttachWithoutLink(cgroup.Path, CgroupAttachMode.AllowMulti);
        using (BpfAttachment replacing = second.AttachWithoutLink(cgroup.Path, CgroupAttachMode.AllowMulti, replace: first))
            Assert.Equal([second.GetInfo().Id], CgroupProgram.Query(cgroup.Path, BpfAttachType.CgroupInetEgress).ProgramIds);
        several.Dispose();
    }

    [Fact]
    [Requires(Kernel = "6.16", Libbpf = "1.6")]
    public void In_order()
    {
        using var cgroup = new Cgroup();
        using Probes probes = Probes.Load("network", ["cgroup_egress", "cgroup_egress_second"]);
        using BpfLink first = probes.Get<CgroupProgram>("cgroup_egress").Attach(cgroup.Path);
        BpfHookPrograms one = CgroupProgram.Query(cgroup.Path, BpfAttachType.CgroupInetEgress);
        using BpfLink second = probes.Get<CgroupProgram>("cgroup_egress_second").Attach(cgroup.Path, BpfAnchor.Before(first), one.Revision);
        Assert.Equal(
            [probes.Get<CgroupProgram>("cgroup_egress_second").GetInfo().Id, probes.Get<CgroupProgram>("cgroup_egress").GetInfo().Id],
            CgroupProgram.Query(cgroup.Path, BpfAttachType.CgroupInetEgress).ProgramIds);
    }

    [Fact]
    public void No_such_cgroup_says_so()
    {
        using Probes probes = Probes.Load("network", ["cgroup_egress"]);
        Assert.Contains("no such cgroup", Assert.Throws<LibbpfException>(() => probes.Get<CgroupProgram>("cgroup_egress").Attach("/no/such")).Hint, StringComparison.Ordinal);
        Assert.Equal("EBADF", Assert.Throws<LibbpfException>(() => probes.Get<CgroupProgram>("cgroup_egress").Attach("/tmp")).ErrnoName);
    }
}
