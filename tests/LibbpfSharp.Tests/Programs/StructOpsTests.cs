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
        using Probes probes = Probes.Load("congestion", ["fixed_init", "fixed_ssthresh", "fixed_undo_cwnd", "fixed_cong_avoid"]);
        Assert.IsType<StructOpsProgram>(probes.Object.Programs["fixed_init"]);
        var map = new BpfStructOpsMap(probes.Object.Maps["fixed"]);
        Assert.DoesNotContain("bpf_fixed", Available(), StringComparison.Ordinal);
        using (BpfLink link = map.Attach())
        {
            Assert.Contains("bpf_fixed", Available(), StringComparison.Ordinal);
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            client.SetRawSocketOption(6, 13, Encoding.ASCII.GetBytes("bpf_fixed")); // IPPROTO_TCP, TCP_CONGESTION
            client.Connect((IPEndPoint)listener.LocalEndpoint);
            client.Send("hello"u8);
            Assert.True(probes.Hits(0) > 0, "the struct's init did not run");
        }

        Assert.True(SpinWait.SpinUntil(() => !Available().Contains("bpf_fixed", StringComparison.Ordinal), TimeSpan.FromSeconds(5)));
    }

    private static string Available() => File.ReadAllText("/proc/sys/net/ipv4/tcp_available_congestion_control");
}
