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
    private static void UseNetwork()
    {
        using var receiver = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 5000 };
        receiver.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var sender = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        sender.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer, 65536);
        sender.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.SendBuffer);
        sender.SendTo("hello"u8, receiver.LocalEndPoint!);
        EndPoint from = new IPEndPoint(IPAddress.Any, 0);
        receiver.ReceiveFrom(new byte[16], ref from);

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.Connect((IPEndPoint)listener.LocalEndpoint);
        using Socket server = listener.AcceptSocket();
        Names.Get(client);
        File.ReadAllText("/proc/sys/kernel/ostype");
        using FileStream zero = File.OpenRead("/dev/zero");
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
    public void With_and_without_link(string name, int slot)
    {
        using var cgroup = new Cgroup();
        using Probes probes = Probes.Load("network", [name]);
        var program = probes.Get<CgroupProgram>(name);
        BpfLink link = program.Attach(cgroup.Path);
        Assert.Equal(program.ExpectedAttachType, Assert.IsType<CgroupLinkInfo>(link.GetInfo()).AttachType);
        Assert.Equal([program.GetInfo().Id], CgroupProgram.Query(cgroup.Path, program.ExpectedAttachType).ProgramIds);
        probes.Proves(slot, link, () => cgroup.Run(UseNetwork));
        probes.Proves(slot, program.AttachWithoutLink(cgroup.Path), () => cgroup.Run(UseNetwork));
    }

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
