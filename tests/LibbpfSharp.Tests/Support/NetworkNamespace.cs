using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using static Tmds.Linux.LibC;

namespace LibbpfSharp.Tests.Support;

/// <summary>A network namespace of its own with a pair of connected devices, left and right. A namespace belongs to a thread, so what happens in it runs on a dedicated one; it is gone with that thread.</summary>
internal static class NetworkNamespace
{
    private const int NewNetwork = 0x40000000; // CLONE_NEWNET

    public const string Left = "left", Right = "right";

    /// <summary>Runs a test in a new namespace.</summary>
    /// <param name="test">The test.</param>
    /// <param name="kind">The devices.</param>
    /// <param name="queues">How many queues left sends by; for more than one, the kernel looks into each packet to choose.</param>
    public static void Run(Action test, string kind = "veth", int queues = 1)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                if (unshare(NewNetwork) != 0)
                    throw new InvalidOperationException($"unshare(CLONE_NEWNET): errno {errno}");
                Ip("link set lo up");
                Ip($"link add {Left} numtxqueues {queues} type {kind} peer name {Right}");

                // Nothing but what a test sends.
                File.WriteAllText("/proc/sys/net/ipv6/conf/all/disable_ipv6", "1");
                Ip($"addr add 10.77.0.1/24 dev {Left}");
                Ip($"link set {Left} up");
                Ip($"link set {Right} up");
                test();
            }
            catch (Exception e)
            {
                // Carried over to the test's own thread; nothing is lost.
                failure = ExceptionDispatchInfo.Capture(e);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    /// <summary>A broadcast leaves by left and arrives at right.</summary>
    public static void SendFromLeft() => SendFromLeft(5);

    /// <summary>As <see cref="SendFromLeft()"/>, with so many bytes.</summary>
    public static void SendFromLeft(int bytes)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { EnableBroadcast = true };
        socket.SendTo(new byte[bytes], new IPEndPoint(IPAddress.Parse("10.77.0.255"), 7777));

        // It is delivered in a softirq, on this CPU and usually before sendto returns, but not surely.
        Thread.Sleep(20);
    }

    /// <summary>ip(8) in the namespace of the calling thread.</summary>
    public static void Ip(string arguments)
    {
        using System.Diagnostics.Process process = System.Diagnostics.Process.Start("ip", arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"ip {arguments}: exit code {process.ExitCode}");
    }
}
