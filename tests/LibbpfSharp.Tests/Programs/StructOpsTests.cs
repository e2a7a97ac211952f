using System.Net;
using System.Net.Sockets;
using System.Text;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Programs;

public sealed class StructOpsTests
{
    [Fact]
    public void A_socket_uses_a_congestion_control_made_of_programs()
    {
        using Probes probes = Probes.Load("congestion", ["init", "ssthresh", "undo_cwnd", "cong_avoid"]);
        Assert.IsType<StructOpsProgram>(probes.Object.Programs["init"]);
        var map = new BpfStructOpsMap(probes.Object.Maps["fixed"]);
        Assert.DoesNotContain("bpf_fixed", Available(), StringComparison.Ordinal);
        using (BpfLink link = map.Attach())
        {
            Assert.Contains("bpf_fixed", Available(), StringComparison.Ordinal);
            UseInConnection("bpf_fixed");
            Assert.True(probes.Hits(0) > 0, "the struct's init did not run");
        }

        Assert.True(SpinWait.SpinUntil(() => !Available().Contains("bpf_fixed", StringComparison.Ordinal), TimeSpan.FromSeconds(5)));
    }

    [Fact]
    [Requires(Libbpf = "1.4")]
    public void What_is_set_before_load_is_what_the_kernel_registers()
    {
        const uint NonRestricted = 1; // TCP_CONG_NON_RESTRICTED: listed among those that everybody may choose.
        using var skeleton = StructOpsSkeleton.Open();
        StructOpsSkeleton.VariableStructOps ops = skeleton.StructOps.Variable;
        Assert.Equal("bpf_declared", ops.Name.ToString());
        Assert.Same(skeleton.Programs.DeclaredInit, ops.Init);
        Assert.Null(ops.Release);

        ops.Name.Set("bpf_chosen");
        ops.Flags = NonRestricted;
        ops.Init = skeleton.Programs.ChosenInit;
        skeleton.Load();

        Assert.False(skeleton.Programs.DeclaredInit.AutoLoad);
        using (BpfLink link = skeleton.Maps.Variable.Attach())
        {
            Assert.Contains("bpf_chosen", Available(), StringComparison.Ordinal);
            Assert.Contains("bpf_chosen", File.ReadAllText("/proc/sys/net/ipv4/tcp_allowed_congestion_control"), StringComparison.Ordinal);
            UseInConnection("bpf_chosen");
            Assert.Equal((0ul, true), (skeleton.Bss.DeclaredCalls, skeleton.Bss.ChosenCalls > 0));
        }
        Assert.Throws<InvalidOperationException>(() => ops.Init = null);
        Assert.Throws<InvalidOperationException>(() => ops.Flags);
    }

    [Fact]
    [Requires(Libbpf = "1.4")]
    public void A_function_takes_a_program_of_its_own_object_and_can_be_cleared()
    {
        using var skeleton = StructOpsSkeleton.Open();
        using var other = StructOpsSkeleton.Open();
        var error = Assert.Throws<ArgumentException>(() => skeleton.StructOps.Variable.Init = other.Programs.ChosenInit);
        Assert.StartsWith("Program 'chosen_init' is of another object: 'init' of StructOps map 'variable'", error.Message, StringComparison.Ordinal);

        skeleton.StructOps.Variable.Init = null;
        Assert.Null(skeleton.StructOps.Variable.Init);
        skeleton.Load();
        Assert.False(skeleton.Programs.DeclaredInit.AutoLoad);

        skeleton.Dispose();
        Assert.Throws<ObjectDisposedException>(() => skeleton.StructOps.Variable.Init);
    }

    [Fact]
    public void A_libbpf_that_cannot_change_the_struct_says_which_can()
    {
        using var skeleton = StructOpsSkeleton.Open();
        if (LibbpfLibrary.Version >= new Version(1, 4))
        {
            skeleton.StructOps.Variable.Flags = 0;
            return;
        }
        var error = Assert.Throws<LibbpfVersionException>(() => skeleton.StructOps.Variable.Flags = 0);
        Assert.Equal(new Version(1, 4), error.Required);
        // What C declares can be registered all the same.
        skeleton.Load();
        using BpfLink link = skeleton.Maps.Variable.Attach();
        Assert.Contains("bpf_declared", Available(), StringComparison.Ordinal);
    }

    private static void UseInConnection(string name)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.SetRawSocketOption(6, 13, Encoding.ASCII.GetBytes(name)); // IPPROTO_TCP, TCP_CONGESTION
        client.Connect((IPEndPoint)listener.LocalEndpoint);
        client.Send("hello"u8);
    }

    [Fact]
    public void Attaching_the_object_attaches_its_structs()
    {
        using Probes probes = Probes.Load("congestion", ["init", "ssthresh", "undo_cwnd", "cong_avoid"]);
        var map = new BpfStructOpsMap(probes.Object.Maps["fixed"]);
        map.AutoAttach = false;
        Assert.False(new BpfStructOpsMap(probes.Object.Maps["fixed"]).AutoAttach);
        probes.Object.Attach();
        Assert.Null(probes.Object.Links["fixed"]);
        Assert.DoesNotContain("bpf_fixed", Available(), StringComparison.Ordinal);
        map.AutoAttach = true;
        probes.Object.Attach();
        Assert.NotNull(probes.Object.Links["fixed"]);
        Assert.Contains("bpf_fixed", Available(), StringComparison.Ordinal);
        probes.Object.Detach();
        Assert.True(SpinWait.SpinUntil(() => !Available().Contains("bpf_fixed", StringComparison.Ordinal), TimeSpan.FromSeconds(5)));
    }

    [Fact]
    [Requires(Kernel = "6.4", Libbpf = "1.2")]
    public void A_struct_with_a_link_is_attached_with_its_object()
    {
        using BpfObject value = BpfObject.Open(TestObjects.Path("congestion_link"));
        value.Load();
        value.Attach();
        Assert.IsType<StructOpsLinkInfo>(value.Links["linked"]!.GetInfo());
        Assert.Contains("bpf_linked", Available(), StringComparison.Ordinal);
        value.Dispose();
        Assert.True(SpinWait.SpinUntil(() => !Available().Contains("bpf_linked", StringComparison.Ordinal), TimeSpan.FromSeconds(5)));
    }

    [Fact]
    [Requires(Kernel = "7.0", Libbpf = "1.7")]
    public void A_program_is_associated_with_a_struct()
    {
        using BpfObject value = BpfObject.Open(TestObjects.Path("congestion_link"));
        value.Programs["asks"].AutoLoad = true;
        value.Load();
        var map = new BpfStructOpsMap(value.Maps["linked"]);
        value.Programs["asks"].Associate(map);
        Assert.Equal("EBUSY", Assert.Throws<LibbpfException>(() => value.Programs["asks"].Associate(new BpfStructOpsMap(value.Maps["other"]))).ErrnoName);
        Assert.Equal("EINVAL", Assert.Throws<LibbpfException>(() => value.Programs["init"].Associate(map)).ErrnoName);
    }

    private static string Available() => File.ReadAllText("/proc/sys/net/ipv4/tcp_available_congestion_control");
}
