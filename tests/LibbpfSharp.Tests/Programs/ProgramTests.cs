using System.Runtime.InteropServices;
using LibbpfSharp.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Programs;

public sealed class ProgramTests
{
    [Fact]
    public void Attach_types_are_those_of_the_kernel()
    {
        string[] kernel = [.. Enum.GetNames<bpf_attach_type>().Where(name => !name.StartsWith("__", StringComparison.Ordinal))];
        Assert.Equal(kernel.Length, Enum.GetValues<BpfAttachType>().Length);
        static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
        foreach (string name in kernel)
        {
            string ours = ((BpfAttachType)(uint)Enum.Parse<bpf_attach_type>(name)).ToString();
            string expected = Plain(name["BPF_".Length..]).Replace("CGROUPSOCKOPS", "CGROUPSOCKETOPERATIONS", StringComparison.Ordinal)
                .Replace("SOCKCREATE", "SOCKETCREATE", StringComparison.Ordinal).Replace("SOCKRELEASE", "SOCKETRELEASE", StringComparison.Ordinal)
                .Replace("TRACERAWTP", "TRACERAWTRACEPOINT", StringComparison.Ordinal).Replace("TRACEITER", "TRACEITERATOR", StringComparison.Ordinal)
                .Replace("SKMSG", "SOCKETMESSAGE", StringComparison.Ordinal).Replace("SKSKB", "SOCKETSKB", StringComparison.Ordinal)
                .Replace("SKLOOKUP", "SOCKETLOOKUP", StringComparison.Ordinal).Replace("SKREUSEPORT", "SOCKETREUSEPORT", StringComparison.Ordinal);
            Assert.Equal(expected, Plain(ours));
        }
    }

    [Fact]
    public void Link_types_are_those_of_the_kernel() =>
        Assert.Equal(
            Enum.GetNames<bpf_link_type>().Count(name => !name.StartsWith("__", StringComparison.Ordinal)), Enum.GetValues<BpfLinkType>().Length);

    [Fact]
    public void Every_program_has_the_class_of_its_kind()
    {
        using BpfObject tracing = BpfObject.Open(TestObjects.Path("tracing"));
        using BpfObject network = BpfObject.Open(TestObjects.Path("network"));
        Version libbpf = Machine.Libbpf;
        foreach (BpfProgram program in tracing.Programs.Concat(network.Programs))
        {
            // What this libbpf does not know it cannot type.
            if (program.Type != BpfProgramType.Unspecified)
                Assert.True(program.GetType() != typeof(BpfProgram), $"{program.Name} in {program.Section}");
        }
    }

    [Fact]
    [Requires(Kernel = "7.0", Libbpf = "1.6")]
    public void What_a_program_writes_to_its_streams_is_read_once()
    {
        using BpfObject value = BpfObject.Open(TestObjects.Path("streams"));
        value.Load();
        BpfProgram program = value.Programs["speak"];
        var start = new byte[5];
        Assert.Equal("", program.ReadText(BpfProgramStream.Output));
        Assert.Throws<LibbpfException>(() => program.Read((BpfProgramStream)99, start));

        // The kernel allocates what is written without a lock, for which it wants a compare-and-exchange of 16 bytes (mm/slub.c, kmalloc_nolock).
        if (!File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("flags", StringComparison.Ordinal)).Split(' ').Contains("cx16"))
            Assert.Skip("needs a processor with cmpxchg16b");
        Assert.Equal(0u, program.Run(new() { Context = new byte[8] }).ReturnValue);
        Assert.Equal(0u, program.Run(new() { Context = new byte[8] }).ReturnValue);
        Assert.Equal(5, program.Read(BpfProgramStream.Output, start));
        Assert.Equal("hello"u8, start);
        Assert.Equal(" 42\nhello 42\n", program.ReadText(BpfProgramStream.Output));
        using BpfLoadedProgram loaded = BpfLoadedProgram.OpenById(program.GetInfo().Id);
        program.Run(new() { Context = new byte[8] });
        Assert.Equal(5, loaded.Read(BpfProgramStream.Output, start));
        Assert.Equal("oh\noh\noh\n", program.ReadText(BpfProgramStream.Error));
    }

    [Fact]
    public void Instructions_and_maps_of_a_program()
    {
        using Probes probes = Probes.Load("network", ["xdp"]);
        BpfProgram program = probes.Object.Programs["xdp"];
        Assert.Equal(program.InstructionCount, program.GetInstructions().Length);
        Assert.Equal(0x95, program.GetInstructions()[^1].code);
        int before = program.GetInfo().MapIds.Count;
        program.Bind(probes.Object.Maps["sockets"]);
        Assert.Contains(probes.Object.Maps["sockets"].GetInfo().Id, program.GetInfo().MapIds);
        Assert.Equal(before + 1, program.GetInfo().MapIds.Count);
        if (Machine.Libbpf >= new Version(1, 6))
            Assert.True(program.GetFunctions().Length == 1 && program.GetLines().Length > 0);

        Assert.Throws<InvalidOperationException>(() => program.SetDevice("lo"));
        Assert.Throws<InvalidOperationException>(() => probes.Object.Maps["sockets"].SetDevice("lo"));
    }

    [Fact]
    public void The_kernels_targets_are_found()
    {
        Assert.Equal(Btf.LoadKernel().Find("vfs_read", BtfKind.Function)!.Id, Btf.FindKernelTarget("vfs_read", BpfAttachType.TraceFentry));
        Assert.Null(Btf.FindKernelTarget("no_such_function", BpfAttachType.TraceFentry));
    }

    [Fact]
    public void A_descriptor_tells_what_it_has_attached()
    {
        using Probes probes = Probes.Load("tracing", ["raw_tp"]);
        using BpfLink link = probes.Get<RawTracepointProgram>("raw_tp").Attach("sys_enter");
        TaskDescriptorInfo? info = TaskDescriptorInfo.Query(Environment.ProcessId, link.FileDescriptor);
        Assert.Equal((probes.Object.Programs["raw_tp"].GetInfo().Id, PerfEventKind.Tracepoint, "sys_enter"), (info!.ProgramId, info.Kind, info.Name));
        Assert.Null(TaskDescriptorInfo.Query(Environment.ProcessId, probes.Object.Programs["raw_tp"].FileDescriptor));
        Assert.Throws<LibbpfException>(() => TaskDescriptorInfo.Query(Environment.ProcessId, 99999));
    }

    [Fact]
    public void A_packet_goes_in_and_comes_out()
    {
        using Probes probes = Probes.Load("network", ["rewrite"]);
        var packet = new byte[64];
        var output = new byte[64];
        var context = new byte[192];
        BpfRunResult result = probes.Get<TcProgram>("rewrite").Run(new() { Data = packet, DataOut = output, Context = context, ContextOut = context, Repeat = 100 });
        Assert.Equal(7u, result.ReturnValue);
        Assert.Equal(64, result.DataLength);
        Assert.Equal(0x5a, output[20]);
        Assert.Equal(77u, MemoryMarshal.Read<uint>(context.AsSpan(8)));
        Assert.Equal("ENOSPC", Assert.Throws<LibbpfException>(() => probes.Get<TcProgram>("rewrite").Run(new() { Data = new byte[64], DataOut = new byte[8] })).ErrnoName);
        Assert.Contains("14 bytes", Assert.Throws<LibbpfException>(() => probes.Get<TcProgram>("rewrite").Run(new() { Data = new byte[4] })).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_run_says_so()
    {
        using Probes probes = Probes.Load("tracing", ["perf_event"]);
        Assert.Contains("cannot run", Assert.Throws<LibbpfException>(() => probes.Get<PerfEventProgram>("perf_event").Run()).Hint, StringComparison.Ordinal);
    }

    [Fact]
    [Requires(Kernel = "5.14")]
    public void A_syscall_program_computes()
    {
        using BpfObject value = BpfObject.Open(TestObjects.Path("syscall"));
        value.Load();
        byte[] arguments = [.. BitConverter.GetBytes(21UL), .. new byte[8]];
        BpfRunResult result = value.Programs.Get<SyscallProgram>("twice").Run(new() { Context = arguments, ContextOut = arguments });
        Assert.Equal(3u, result.ReturnValue);
        Assert.Equal(42u, BitConverter.ToUInt64(arguments, 8));
        Assert.Equal(16, result.ContextLength);
    }

    [Fact]
    [Requires(Feature.Fentry, Kernel = "5.10")]
    public void A_function_of_another_program_is_replaced_while_attached()
    {
        using BpfObject replaced = BpfObject.Open(TestObjects.Path("replaced"));
        replaced.Load();
        BpfProgram target = replaced.Programs["target"];
        Assert.Equal(1u, target.Run(new() { Data = new byte[64] }).ReturnValue);
        using BpfObject replacing = BpfObject.Open(TestObjects.Path("replacement"));
        var replacement = replacing.Programs.Get<FreplaceProgram>("replacement");
        replacement.AutoLoad = true;
        replacement.SetAttachTarget(target, "answer");
        replacing.Load();
        using (BpfLink link = replacement.Attach())
            Assert.Equal(2u, target.Run(new() { Data = new byte[64] }).ReturnValue);
        Assert.Equal(1u, target.Run(new() { Data = new byte[64] }).ReturnValue);
        using (BpfLink link = replacement.Attach(target, "answer"))
            Assert.Equal(2u, target.Run(new() { Data = new byte[64] }).ReturnValue);
    }

    [Fact]
    public void Info_tells_what_was_loaded()
    {
        using Probes probes = Probes.Load("network", ["tc"]);
        var program = probes.Get<TcProgram>("tc");
        using BpfStatistics statistics = BpfStatistics.Enable();
        program.Run(new() { Data = new byte[64], Repeat = 10 });
        BpfProgramInfo info = program.GetInfo();
        Assert.Equal("tc", info.Name);
        Assert.Equal(BpfProgramType.TrafficClassifier, info.Type);
        Assert.Equal(16, info.Tag.Length);
        Assert.True(info.TranslatedSize > 0 && info.MachineCodeSize > 0 && info.Id > 0 && info.IsGplCompatible && info.LoadedAfterBoot > TimeSpan.Zero);
        Assert.NotEmpty(info.MapIds);
    }

    [Fact]
    public void Statistics_count_runs()
    {
        using Probes probes = Probes.Load("tracing", ["raw_tp"]);
        using BpfStatistics statistics = BpfStatistics.Enable();
        using BpfLink link = probes.Get<RawTracepointProgram>("raw_tp").Attach();
        Tmds.Linux.LibC.getpgid(0);
        BpfProgramInfo info = probes.Get<RawTracepointProgram>("raw_tp").GetInfo();
        Assert.True(info.RunCount > 0 && info.RunTime > TimeSpan.Zero);
    }

    [Fact]
    public void Before_load_a_program_can_be_changed_and_not_after()
    {
        using BpfObject network = BpfObject.Open(TestObjects.Path("network"));
        var program = network.Programs.Get<TcProgram>("tc");
        program.AutoLoad = true;
        program.LogLevel = 1;
        program.ExpectedAttachType = BpfAttachType.CgroupInetIngress;
        program.Type = BpfProgramType.CgroupSkb;
        Assert.Equal((1u, BpfAttachType.CgroupInetIngress, BpfProgramType.CgroupSkb), (program.LogLevel, program.ExpectedAttachType, program.Type));
        program.Type = BpfProgramType.TrafficClassifier;
        network.Load();
        Assert.Throws<InvalidOperationException>(() => program.LogLevel = 2);
        Assert.Throws<InvalidOperationException>(() => program.Type = BpfProgramType.Xdp);
        Assert.Throws<InvalidOperationException>(() => program.ExpectedAttachType = BpfAttachType.Xdp);
        Assert.Throws<InvalidOperationException>(() => network.Programs["xdp"].GetInfo());
    }

    [Fact]
    public void A_program_is_pinned_and_unpinned()
    {
        using Probes probes = Probes.Load("network", ["tc"]);
        string path = $"/sys/fs/bpf/libbpfsharp-test-{Guid.NewGuid():n}";
        probes.Object.Programs["tc"].Pin(path);
        Assert.True(File.Exists(path));
        Assert.Equal("EEXIST", Assert.Throws<LibbpfException>(() => probes.Object.Programs["tc"].Pin(path)).ErrnoName);
        probes.Object.Programs["tc"].Unpin(path);
        Assert.False(File.Exists(path));
        Assert.Contains("BPF file system", Assert.Throws<LibbpfException>(() => probes.Object.Programs["tc"].Pin("/tmp/nowhere-" + Guid.NewGuid())).Hint, StringComparison.Ordinal);
    }
}
