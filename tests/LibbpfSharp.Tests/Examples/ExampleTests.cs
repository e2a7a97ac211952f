using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Examples;

/// <summary>What README shows is seen to work: each example runs, sees what it is for, and ends well on Ctrl-C.</summary>
public sealed class ExampleTests
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "libbpfsharp-example");

    [Fact]
    [Requires(Kernel = "5.8")]
    public void Bootstrap_prints_a_process_that_starts_and_one_that_ends()
    {
        using Example example = Example.Start("bootstrap");

        // Printed when both programs are attached: of a process before it, only the end or only the start may be seen.
        example.WaitFor("FILENAME/EXIT CODE");
        int pid = Run("true");
        Assert.Matches($@"EXIT +true +{pid} +{Environment.ProcessId} +\[0\]", example.WaitFor($"EXIT  true             {pid}"));
        Assert.Matches($@"EXEC +true +{pid} +{Environment.ProcessId} +\S*/true\n", example.Output);
        Assert.Equal(0, example.Interrupt());
    }

    [Fact]
    public void Minimal_prints_what_the_kernel_printed()
    {
        using Example example = Example.Start("minimal");
        Assert.Equal(0, example.WaitForExit());
        Assert.Contains("BPF triggered from PID", example.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Requires(Feature.Kprobe)]
    public void Mkdir_prints_who_made_a_directory()
    {
        using Example example = Example.Start("mkdir");
        var made = new List<int>();
        example.WaitFor("mkdir (vfs hook point)", () => made.Add(MakeDirectory()));
        Assert.Equal(0, example.Interrupt());
        Assert.Contains(made, pid => example.Output.Contains($"mkdir-{pid}", StringComparison.Ordinal));
    }

    [Fact]
    [Requires(Feature.Fentry, Kernel = "5.8")]
    public void Fentry_prints_how_long_making_a_directory_took()
    {
        using Example example = Example.Start("fentry");
        Assert.Matches(@"^mkdir \(\d+\) made a directory in [\d.]+ µs", example.WaitFor("mkdir (", () => MakeDirectory()));
        Assert.Equal(0, example.Interrupt());
    }

    [Fact]
    [Requires(Feature.BpfLsm)]
    public void Lsm_refuses_the_names_it_was_given_and_counts()
    {
        string name = $"libbpfsharp-{Environment.ProcessId}";
        string path = Path.Combine(Path.GetTempPath(), name);
        using Example example = Example.Start("lsm", name);
        example.WaitFor("No directory can be made");
        Assert.Throws<UnauthorizedAccessException>(() => Directory.CreateDirectory(path));
        Directory.CreateDirectory(path + "-other");
        Directory.Delete(path + "-other");
        Assert.Equal(0, example.Interrupt());
        Assert.Contains($"{name} was refused 1 times", example.Output, StringComparison.Ordinal);
        Directory.CreateDirectory(path);
        Directory.Delete(path);
    }

    [Fact]
    [Requires(Kernel = "5.9")]
    public void Xdp_counts_packets_and_drops_a_protocol_on_request()
    {
        using var receiver = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0)) { Client = { ReceiveTimeout = 5000 } };
        var address = (IPEndPoint)receiver.Client.LocalEndPoint!;
        using var sender = new UdpClient();
        void Send() => sender.Send([1, 2, 3], address);

        using (Example counts = Example.Start("xdp", "lo"))
        {
            Assert.Matches(@"Udp +\d+ packets +\d+ bytes", counts.WaitFor("Udp", Send));
            IPEndPoint? from = null;
            Assert.Equal([1, 2, 3], receiver.Receive(ref from));
            Assert.Equal(0, counts.Interrupt());
        }

        const int Udp = 17;
        using Example drops = Example.Start("xdp", "lo", $"{Udp}");
        drops.WaitFor("Counting");
        while (receiver.Available > 0)
        {
            IPEndPoint? from = null;
            receiver.Receive(ref from);
        }

        drops.WaitFor("Udp", Send);
        Assert.Equal(0, receiver.Available);
        Assert.Equal(0, drops.Interrupt());
        Send();
        IPEndPoint? sent = null;
        Assert.Equal([1, 2, 3], receiver.Receive(ref sent));
    }

    [Fact]
    public void Profile_shows_stacks_with_names()
    {
        using Example example = Example.Start("profile", "2");
        for (var busy = Stopwatch.StartNew(); busy.Elapsed < TimeSpan.FromSeconds(3);)
            _ = Directory.GetFiles("/proc/self");
        Assert.Equal(0, example.WaitForExit());
        Assert.Matches(@"\d+ samples:\n    [\w.]+\+0x[0-9a-f]+\n", example.Output);
    }

    [Fact]
    public void Tasks_lists_this_process()
    {
        using Example example = Example.Start("tasks");
        Assert.Equal(0, example.WaitForExit());
        Assert.Matches($@"\A +PID +TID COMM\n", example.Output);
        Assert.Matches($@"\n +{Environment.ProcessId} +{Environment.ProcessId} ", example.Output);
    }

    [Fact]
    [Requires(Feature.Uprobe, Kernel = "5.8")]
    public void Uprobe_prints_what_another_process_looked_up()
    {
        using Example example = Example.Start("uprobe");
        Assert.Matches(@"^\S.* \(\d+\) looked up 'localhost' in \d+ µs: 0", example.WaitFor("looked up", () => Dns.GetHostAddresses("localhost")));
        Assert.Equal(0, example.Interrupt());
    }

    private static int MakeDirectory()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder);
        int pid = Run("mkdir", Folder);
        Directory.Delete(Folder);
        return pid;
    }

    private static int Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.Id;
    }
}
