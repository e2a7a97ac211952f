using LibbpfSharp.Tests.Support;
using Xunit;
using static Tmds.Linux.LibC;

namespace LibbpfSharp.Tests.Programs;

public sealed class TracingAttachTests
{
    // vfs_mkdir and what follows from it, on the calling thread.
    private static void MakeFolder()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("libbpfsharp-test-");
        folder.Delete();
    }

    private static void GetGroup() => Assert.True(getpgid(0) >= 0);

    [Fact]
    public void Tracepoint()
    {
        using Probes probes = Probes.Load("tracing", ["tracepoint"]);
        probes.Proves(0, probes.Get<TracepointProgram>("tracepoint").Attach(), GetGroup);
        probes.Proves(0, probes.Get<TracepointProgram>("tracepoint").Attach("syscalls", "sys_enter_getpgid"), GetGroup);
    }

    [Fact]
    [Requires(Kernel = "5.15")]
    public void Tracepoint_with_cookie()
    {
        using Probes probes = Probes.Load("tracing", ["tracepoint_cookie"]);
        probes.Proves(0, probes.Get<TracepointProgram>("tracepoint_cookie").Attach("syscalls", "sys_enter_getpgid", cookie: 42), GetGroup);
        Assert.Equal(42u, probes.Value(0));
    }

    [Theory]
    [InlineData("raw_tp")]
    [InlineData("raw_tp_writable")]
    public void Raw_tracepoint(string program)
    {
        // sys_enter lets nobody write its arguments; sched_process_exec neither. A writable program attaches where less is written than allowed.
        using Probes probes = Probes.Load("tracing", [program]);
        probes.Proves(1, probes.Get<RawTracepointProgram>(program).Attach("sys_enter"), GetGroup);
    }

    [Fact]
    [Requires(Kernel = "6.10", Libbpf = "1.4")]
    public void Raw_tracepoint_with_cookie()
    {
        using Probes probes = Probes.Load("tracing", ["raw_tp_cookie"]);
        probes.Proves(1, probes.Get<RawTracepointProgram>("raw_tp_cookie").Attach("sys_enter", cookie: 43), GetGroup);
        Assert.Equal(43u, probes.Value(1));
    }

    [Fact]
    public void Btf_tracepoint()
    {
        using Probes probes = Probes.Load("tracing", ["tp_btf"]);
        probes.Proves(2, probes.Get<BtfTracepointProgram>("tp_btf").Attach(), GetGroup);
    }

    [Fact]
    [Requires(Feature.Fentry, Kernel = "7.0", Libbpf = "1.7")]
    public void Entry_and_return_in_one_program()
    {
        using Probes probes = Probes.Load("tracing", ["fsession"]);
        var program = probes.Get<FsessionProgram>("fsession");
        using (BpfLink link = program.Attach())
        {
            Assert.Equal(BpfAttachType.TraceFsession, Assert.IsType<TracingLinkInfo>(link.GetInfo()).AttachType);
            MakeFolder();
            Assert.Equal(2u, probes.Hits(23));
        }

        probes.Proves(23, program.Attach(cookie: 5), MakeFolder);
    }

    [Theory]
    [Requires(Feature.Kprobe)]
    [InlineData("kprobe", 3, false)]
    [InlineData("kretprobe", 4, true)]
    public void Kprobe(string program, int slot, bool isReturn)
    {
        using Probes probes = Probes.Load("tracing", [program]);
        var kprobe = probes.Get<KprobeProgram>(program);
        Assert.Equal(isReturn, kprobe.IsReturn);
        probes.Proves(slot, kprobe.Attach(), MakeFolder);
        probes.Proves(slot, kprobe.Attach("vfs_mkdir"), MakeFolder);
    }

    [Fact]
    [Requires(Feature.Kprobe, Kernel = "5.15")]
    public void Kprobe_with_cookie()
    {
        using Probes probes = Probes.Load("tracing", ["kprobe_cookie"]);
        probes.Proves(3, probes.Get<KprobeProgram>("kprobe_cookie").Attach("vfs_mkdir", cookie: 44), MakeFolder);
        Assert.Equal(44u, probes.Value(3));
    }

    [Fact]
    [Requires(Feature.Kprobe)]
    public void A_kprobe_on_no_function_says_so()
    {
        using Probes probes = Probes.Load("tracing", ["kprobe"]);
        var e = Assert.Throws<LibbpfException>(() => probes.Get<KprobeProgram>("kprobe").Attach("no_such_function"));
        Assert.Contains("no such function", e.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [Requires(Feature.Kprobe, Feature.Fprobe, Kernel = "5.18")]
    [InlineData("kprobe_multi", 5)]
    [InlineData("kretprobe_multi", 6)]
    public void Kprobe_multi(string program, int slot)
    {
        using Probes probes = Probes.Load("tracing", [program]);
        var multi = probes.Get<KprobeMultiProgram>(program);
        probes.Proves(slot, multi.Attach(), MakeFolder);
        probes.Proves(slot, multi.Attach("vfs_mkdi*"), MakeFolder);
        probes.Proves(slot, multi.Attach(["vfs_mkdir", "vfs_rmdir"]), MakeFolder);
        nuint address = nuint.Parse(
            File.ReadLines("/proc/kallsyms").First(line => line.EndsWith(" vfs_mkdir", StringComparison.Ordinal)).Split(' ')[0],
            System.Globalization.NumberStyles.HexNumber, null);
        probes.Proves(slot, multi.Attach([address]), MakeFolder);
    }

    [Fact]
    [Requires(Feature.Kprobe, Feature.Fprobe, Kernel = "5.18")]
    public void Kprobe_multi_with_cookies()
    {
        using Probes probes = Probes.Load("tracing", ["kprobe_multi_cookie"]);
        var multi = probes.Get<KprobeMultiProgram>("kprobe_multi_cookie");
        using BpfLink link = multi.Attach(["vfs_mkdir", "vfs_rmdir"], [45, 46]);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("libbpfsharp-test-");
        Assert.Equal(45u, probes.Value(5));
        folder.Delete();
        Assert.Equal(46u, probes.Value(5));
        Assert.Throws<ArgumentException>(() => multi.Attach(["vfs_mkdir"], [1, 2]));
    }

    [Fact]
    [Requires(Feature.Kprobe, Feature.Fprobe, Kernel = "6.10", Libbpf = "1.5")]
    public void Kprobe_session()
    {
        using Probes probes = Probes.Load("tracing", ["kprobe_session"]);
        var session = probes.Get<KprobeMultiProgram>("kprobe_session");
        Assert.True(session.IsSession);
        probes.Proves(7, session.Attach("vfs_mkdi*"), MakeFolder);
        Assert.Equal(2u, probes.Hits(7));
    }

    [Theory]
    [Requires(Feature.Kprobe)]
    [InlineData("ksyscall", 8)]
    [InlineData("kretsyscall", 9)]
    public void Ksyscall(string program, int slot)
    {
        using Probes probes = Probes.Load("tracing", [program]);
        probes.Proves(slot, probes.Get<KsyscallProgram>(program).Attach(), GetGroup);
        probes.Proves(slot, probes.Get<KsyscallProgram>(program).Attach("getpgid"), GetGroup);
    }

    [Fact]
    [Requires(Feature.Fentry)]
    public void Fentry_and_fexit()
    {
        using Probes probes = Probes.Load("tracing", ["fentry", "fexit"]);
        probes.Proves(16, probes.Get<FentryProgram>("fentry").Attach(), MakeFolder);
        probes.Proves(17, probes.Get<FexitProgram>("fexit").Attach(), MakeFolder);
    }

    [Fact]
    [Requires(Feature.Fentry, Kernel = "5.19")]
    public void Fentry_with_cookie()
    {
        using Probes probes = Probes.Load("tracing", ["fentry_cookie"]);
        probes.Proves(16, probes.Get<FentryProgram>("fentry_cookie").Attach(47), MakeFolder);
        Assert.Equal(47u, probes.Value(16));
    }

    [Fact]
    [Requires(Feature.Fentry)]
    public void The_target_can_be_set_before_load()
    {
        using Probes probes = Probes.Load("tracing", ["fentry_retarget"], p => p.Get<FentryProgram>("fentry_retarget").SetAttachTarget("vfs_mkdir"));
        using BpfLink link = probes.Get<FentryProgram>("fentry_retarget").Attach();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("libbpfsharp-test-");
        Assert.Equal(1u, probes.Hits(18));
        folder.Delete();
        Assert.Equal(1u, probes.Hits(18));
        Assert.Throws<InvalidOperationException>(() => probes.Get<FentryProgram>("fentry_retarget").SetAttachTarget("vfs_rmdir"));
    }

    [Fact]
    public void A_target_that_is_not_there_says_so()
    {
        using BpfObject tracing = BpfObject.Open(TestObjects.Path("tracing"));
        var e = Assert.Throws<LibbpfException>(() => tracing.Programs.Get<FentryProgram>("fentry").SetAttachTarget("no_such_function"));
        Assert.Contains("no_such_function", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fmod_ret", 20)]
    [InlineData("lsm", 21)]
    [Requires(Feature.FmodRet, Feature.BpfLsm)]
    public void What_may_refuse_refuses_while_attached(string program, int slot)
    {
        using Probes probes = Probes.Load("tracing", [program], p => new Probes.RodataSection(p.Object.Maps[".rodata"]).Set("result", -1));
        string path = Path.Combine(Path.GetTempPath(), $"libbpfsharp-test-{Guid.NewGuid():n}");
        using (BpfLink link = probes.Object.Programs[program].Attach())
        {
            Assert.ThrowsAny<Exception>(() => Directory.CreateDirectory(path));
            Assert.True(probes.Hits(slot) > 0);
            Assert.False(Directory.Exists(path));
        }

        Directory.CreateDirectory(path);
        Directory.Delete(path);
    }

    [Fact]
    [Requires(Feature.BpfLsm, Feature.Cgroup2, Kernel = "6.0")]
    public void Lsm_in_a_cgroup()
    {
        using var cgroup = new Cgroup();
        using Probes probes = Probes.Load("tracing", ["lsm_cgroup"]);
        probes.Proves(22, probes.Get<LsmCgroupProgram>("lsm_cgroup").Attach(cgroup.Path), () => cgroup.Run(() =>
        {
            using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Dgram, System.Net.Sockets.ProtocolType.Udp);
        }));
    }

    [Fact]
    public void Perf_event_on_every_cpu()
    {
        using Probes probes = Probes.Load("tracing", ["perf_event"]);
        using (BpfLinkGroup links = probes.Get<PerfEventProgram>("perf_event").AttachToAllCpus(PerfEvent.Software(PerfSoftwareEvent.CpuClock).Every(1_000_000)))
        {
            Assert.Equal(Environment.ProcessorCount, links.Count);
            Assert.True(SpinWait.SpinUntil(() => probes.Hits(15) > 0, TimeSpan.FromSeconds(20)));
        }

        ulong after = probes.Hits(15);
        SpinWait.SpinUntil(() => false, TimeSpan.FromMilliseconds(100));
        Assert.Equal(after, probes.Hits(15));
    }

    [Fact]
    [Requires(Kernel = "5.15")]
    public void Perf_event_of_this_thread_with_cookie()
    {
        using Probes probes = Probes.Load("tracing", ["perf_event_cookie"]);
        PerfEvent what = PerfEvent.Software(PerfSoftwareEvent.CpuClock).Every(100_000);
        using (BpfLink link = probes.Get<PerfEventProgram>("perf_event_cookie").Attach(what, cpu: -1, processId: Probes.ThreadId, cookie: 48))
            Assert.True(SpinWait.SpinUntil(() => probes.Hits(15) > 0, TimeSpan.FromSeconds(20)));
        Assert.Equal(48u, probes.Value(15));
    }

    [Fact]
    public void A_hardware_event_is_counted_or_the_processor_is_said_not_to()
    {
        using Probes probes = Probes.Load("tracing", ["perf_event"]);
        var program = probes.Get<PerfEventProgram>("perf_event");
        PerfEvent what = PerfEvent.Hardware(PerfHardwareEvent.Instructions).Every(100_000);
        if (!((string[])["cpu", "cpu_core", "armv8_pmuv3_0"]).Any(unit => Directory.Exists("/sys/bus/event_source/devices/" + unit)))
        {
            var e = Assert.Throws<LibbpfException>(() => program.AttachToAllCpus(what));
            Assert.Equal("ENOENT", e.ErrnoName);
            Assert.Contains("virtual machine", e.Hint, StringComparison.Ordinal);
            return;
        }

        using (BpfLinkGroup links = program.AttachToAllCpus(what))
            Assert.True(SpinWait.SpinUntil(() => probes.Hits(15) > 0, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void A_perf_event_without_cpu_and_process_says_so()
    {
        using Probes probes = Probes.Load("tracing", ["perf_event"]);
        var e = Assert.Throws<LibbpfException>(() => probes.Get<PerfEventProgram>("perf_event").Attach(PerfEvent.Software(PerfSoftwareEvent.CpuClock), -1));
        Assert.Equal("EINVAL", e.ErrnoName);
    }
}
