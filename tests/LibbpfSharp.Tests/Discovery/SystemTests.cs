using System.Diagnostics;
using System.Text.Json;
using LibbpfSharp.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Discovery;

public sealed class SystemTests
{
    // BTF has a name from 5.11 on, a tracepoint a link from 5.15 on.
    [Fact]
    [Requires(Kernel = "5.15")]
    public void What_was_loaded_is_listed()
    {
        using Sample sample = Sample.OpenAndLoad();
        BpfProgram program = sample.Object.Programs["on_exec"];
        using BpfLink link = program.Attach();

        BpfProgramInfo own = program.GetInfo();
        BpfProgramInfo listed = Assert.Single(BpfSystem.EnumeratePrograms(), p => p.Id == own.Id);
        Assert.Equal(("on_exec", BpfProgramType.Tracepoint, own.Tag, own.UserId), (listed.Name, listed.Type, listed.Tag, listed.UserId));
        Assert.Equal(own.MapIds, listed.MapIds);
        Assert.True(listed.IsGplCompatible);
        Assert.True(listed.TranslatedSize > 0 && listed.MachineCodeSize > 0);
        Assert.InRange(listed.LoadedAt, DateTimeOffset.UtcNow - TimeSpan.FromMinutes(1), DateTimeOffset.UtcNow + TimeSpan.FromSeconds(1));

        BpfMapInfo map = sample.Object.Maps["start"].GetInfo();
        Assert.Equal(map, Assert.Single(BpfSystem.EnumerateMaps(), m => m.Id == map.Id));
        Assert.Contains(own.MapIds, id => BpfSystem.EnumerateMaps().Any(m => m.Id == id));

        BpfLinkInfo linkInfo = link.GetInfo();
        Assert.Equal(linkInfo, Assert.Single(BpfSystem.EnumerateLinks(), l => l.Id == linkInfo.Id));
        Assert.IsType<PerfEventLinkInfo>(linkInfo);

        BtfInfo btf = Assert.Single(BpfSystem.EnumerateBtf(), b => b.Id == own.BtfId);
        Assert.Equal((sample.Object.Btf!.RawData.Length > 0, false), (btf.Size > 0, btf.IsKernel));
        Assert.NotNull(Btf.LoadById(btf.Id).Find("start_info", BtfKind.Struct));
        BtfInfo kernel = Assert.Single(BpfSystem.EnumerateBtf(), b => b.Name == "vmlinux");
        Assert.True(kernel.IsKernel);
        Assert.Equal(new FileInfo("/sys/kernel/btf/vmlinux").Length, kernel.Size);
    }

    [Fact]
    public void What_is_gone_is_not_listed()
    {
        uint program, map;
        using (Sample sample = Sample.OpenAndLoad())
        {
            program = sample.Object.Programs["on_exec"].GetInfo().Id;
            map = sample.Object.Maps["start"].GetInfo().Id;
        }

        // The kernel frees maps after an RCU grace period.
        Assert.True(SpinWait.SpinUntil(() => BpfSystem.EnumerateMaps().All(m => m.Id != map), TimeSpan.FromSeconds(10)));
        Assert.DoesNotContain(BpfSystem.EnumeratePrograms(), p => p.Id == program);
        Assert.Equal("ENOENT", Assert.Throws<LibbpfException>(() => BpfLoadedProgram.OpenById(program)).ErrnoName);
        Assert.Equal("ENOENT", Assert.Throws<LibbpfException>(() => Btf.LoadById(uint.MaxValue)).ErrnoName);
    }

    [Fact]
    public void The_list_is_that_of_bpftool()
    {
        if (!Machine.HasProgram("bpftool"))
            Assert.Skip("needs bpftool");
        using Sample sample = Sample.OpenAndLoad();
        uint id = sample.Object.Programs["on_exec"].GetInfo().Id;
        BpfProgramInfo info = BpfSystem.EnumeratePrograms().Single(p => p.Id == id);
        JsonElement shown = Bpftool("prog", "show", "id", $"{id}");
        Assert.Equal(shown.GetProperty("tag").GetString(), info.Tag);
        Assert.Equal(shown.GetProperty("bytes_xlated").GetInt32(), info.TranslatedSize);
        Assert.Equal(shown.GetProperty("bytes_jited").GetInt32(), info.MachineCodeSize);
        Assert.Equal(shown.GetProperty("uid").GetUInt32(), info.UserId);
        Assert.Equal(shown.GetProperty("type").GetString(), info.Type.GetLibbpfName());
        Assert.Equal(shown.GetProperty("map_ids").EnumerateArray().Select(m => m.GetUInt32()), info.MapIds);
        Assert.InRange(info.LoadedAt.ToUnixTimeSeconds() - shown.GetProperty("loaded_at").GetInt64(), -2, 2);
    }

    [Fact]
    [Requires(Kernel = "5.15")]
    public void Objects_that_come_and_go_do_not_end_the_walk()
    {
        using Sample stays = Sample.OpenAndLoad();
        using BpfLink link = stays.Object.Programs["on_exec"].Attach();
        uint program = stays.Object.Programs["on_exec"].GetInfo().Id, map = stays.Object.Maps["start"].GetInfo().Id, linkId = link.GetInfo().Id;
        using var stop = new CancellationTokenSource();
        Thread[] makers = [.. Enumerable.Range(0, 3).Select(_ => new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                using Sample comes = Sample.OpenAndLoad();
                comes.Object.Attach();
            }
        }))];
        Array.ForEach(makers, maker => maker.Start());
        try
        {
            for (int i = 0; i < 50; i++)
            {
                uint[] programs = [.. BpfSystem.EnumeratePrograms().Select(p => p.Id)];
                Assert.Contains(program, programs);
                Assert.Equal(programs.Order(), programs);
                Assert.Contains(map, BpfSystem.EnumerateMaps().Select(m => m.Id));
                Assert.Contains(linkId, BpfSystem.EnumerateLinks().Select(l => l.Id));
                Assert.Contains(BpfSystem.EnumerateBtf(), b => b.Name == "vmlinux");
            }
        }
        finally
        {
            stop.Cancel();
            Array.ForEach(makers, maker => maker.Join());
        }
    }

    [Fact]
    public void A_program_of_the_system_can_be_run_and_pinned()
    {
        using Probes probes = Probes.Load("network", ["xdp"]);
        BpfProgramInfo info = probes.Get<XdpProgram>("xdp").GetInfo();
        using BpfLoadedProgram program = BpfLoadedProgram.OpenById(info.Id);
        Assert.Equal((info.Id, "xdp", BpfProgramType.Xdp), (program.Id, program.Name, program.Type));
        Assert.Equal(2u, program.Run(new BpfRun { Data = new byte[64] }).ReturnValue);
        Assert.Equal(1u, probes.Hits(0));
        Assert.Equal(info.TranslatedSize, program.GetTranslatedInstructions().Length * 8);
        Assert.Equal(info.MachineCodeSize, program.GetMachineCode().Length);

        string path = $"/sys/fs/bpf/loaded-{Environment.ProcessId}";
        program.Pin(path);
        try
        {
            using BpfLoadedProgram pinned = BpfLoadedProgram.Open(path);
            Assert.Equal(info.Id, pinned.Id);
        }
        finally
        {
            File.Delete(path);
        }

        sampleMapIsNoProgram();
        program.Dispose();
        Assert.Throws<ObjectDisposedException>(() => program.GetInfo());

        static void sampleMapIsNoProgram()
        {
            using Sample sample = Sample.OpenAndLoad();
            string path = $"/sys/fs/bpf/loaded-map-{Environment.ProcessId}";
            sample.Object.Maps["start"].Pin(path);
            Assert.Contains("not a program", Assert.Throws<LibbpfException>(() => BpfLoadedProgram.Open(path)).Message, StringComparison.Ordinal);
            sample.Object.Maps["start"].Unpin(path);
            Assert.Equal("ENOENT", Assert.Throws<LibbpfException>(() => BpfLoadedProgram.Open(path)).ErrnoName);
        }
    }

    [Fact]
    public void A_program_made_of_instructions()
    {
        // r0 = 2 (XDP_PASS); exit
        bpf_insn[] pass = [Instruction(0xb7, 2), Instruction(0x95, 0)];
        using BpfLoadedProgram program = BpfLoadedProgram.Load(BpfProgramType.Xdp, "passes", pass, "GPL", BpfAttachType.Xdp);
        Assert.Equal("passes", program.GetInfo().Name);
        Assert.Equal(2u, program.Run(new BpfRun { Data = new byte[64], Repeat = 10 }).ReturnValue);
        var e = Assert.Throws<BpfVerifierException>(() => BpfLoadedProgram.Load(BpfProgramType.Xdp, "falls", [Instruction(0xb7, 2)]));
        Assert.Equal("falls", e.ProgramName);
        Assert.Contains("last insn is not an exit or jmp", e.Log, StringComparison.Ordinal);

        static bpf_insn Instruction(byte code, int value) => new() { code = code, imm = value };
    }

    // Before Linux 5.11 libbpf raises RLIMIT_MEMLOCK at the first call that needs it and never again, so that this would spoil it for the other tests.
    [Fact]
    [Requires(Kernel = "5.11")]
    public void Without_privilege_the_error_says_so()
    {
        var e = Assert.Throws<LibbpfException>(() => Unprivileged.Run(() => _ = BpfSystem.EnumeratePrograms().Count()));
        Assert.Equal("EPERM", e.ErrnoName);
        Assert.Contains("CAP_SYS_ADMIN", e.Hint, StringComparison.Ordinal);
        var probe = Assert.Throws<LibbpfException>(() => Unprivileged.Run(() => _ = BpfFeatures.Has(BpfProgramType.Kprobe)));
        Assert.Contains("says nothing about the kernel", probe.Hint, StringComparison.Ordinal);
    }

    private static JsonElement Bpftool(params string[] arguments)
    {
        string tool = File.Exists("/usr/sbin/bpftool") ? "/usr/sbin/bpftool" : "bpftool";
        using Process process = Process.Start(new ProcessStartInfo(tool, ["-j", .. arguments]) { RedirectStandardOutput = true })!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonDocument.Parse(text).RootElement;
    }
}
