using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Objects;

/// <summary>What an object's user may decide around load: logs, order, owners, pins.</summary>
public sealed class LoadOptionTests
{
    [Fact]
    public void The_verifiers_log_of_one_program_is_kept()
    {
        using Sample sample = Sample.Open();
        BpfProgram program = sample.Object.Programs["on_exec"];
        (program.LogLevel, program.LogSize) = (1, 1 << 20);
        Assert.Null(program.Log);
        sample.Object.Load();
        Assert.Contains("processed ", program.Log, StringComparison.Ordinal);
        Assert.Null(sample.Object.Programs["count_syscalls"].Log);
        Assert.Throws<InvalidOperationException>(() => program.LogSize = 0);
    }

    [Fact]
    public void The_kept_log_of_a_rejected_program_is_in_the_exception()
    {
        using BpfObject rejected = BpfObject.Open(TestObjects.Path("rejected"));
        BpfProgram program = rejected.Programs["unchecked"];
        Assert.Throws<ArgumentOutOfRangeException>(() => program.LogSize = 5);
        program.LogSize = 1 << 16;
        var e = Assert.Throws<BpfVerifierException>(rejected.Load);
        Assert.Equal("unchecked", e.ProgramName);
        Assert.Equal(program.Log, e.Log);
        Assert.Contains("*value += 1;", e.SourceLine, StringComparison.Ordinal);
    }

    [Fact]
    [Requires(Libbpf = "1.6")]
    public void Maps_can_be_filled_before_the_programs_are_loaded()
    {
        using Sample sample = Sample.Open();
        sample.Rodata.TargetPid = 5;
        sample.Object.Prepare();
        Assert.False(sample.Object.IsLoaded);
        sample.Start[7] = new Sample.StartInfo { Ts = 9 };
        sample.Bss.Dropped = 3;
        Assert.Throws<InvalidOperationException>(() => sample.Rodata.TargetPid = 6);
        Assert.Throws<InvalidOperationException>(() => sample.Object.Maps["start"].MaxEntries = 1);
        Assert.Throws<InvalidOperationException>(sample.Object.Prepare);
        Assert.Throws<InvalidOperationException>(sample.Object.Attach);
        sample.Object.Load();
        Assert.Equal((9u, 3u, 5), ((uint)sample.Start[7].Ts, (uint)sample.Bss.Dropped, sample.Rodata.TargetPid));
        sample.Produce(10);
        Assert.Throws<InvalidOperationException>(sample.Object.Prepare);
    }

    [Fact]
    public void A_library_that_cannot_prepare_says_so_and_still_loads()
    {
        if (Machine.Libbpf >= new Version(1, 6))
            Assert.Skip("libbpf can prepare");
        using Sample sample = Sample.Open();
        Assert.Throws<LibbpfVersionException>(sample.Object.Prepare);
        sample.Object.Load();
    }

    [Fact]
    public void Everything_can_be_pinned_and_unpinned()
    {
        string folder = $"/sys/fs/bpf/libbpfsharp-test-{Guid.NewGuid():n}";
        using Sample sample = Sample.OpenAndLoad();
        sample.Object.PinMaps(folder);
        sample.Object.PinPrograms(folder);
        Assert.True(File.Exists($"{folder}/start") && File.Exists($"{folder}/on_exec"));
        using (BpfLoadedProgram program = BpfLoadedProgram.Open($"{folder}/on_exec"))
            Assert.Equal(sample.Object.Programs["on_exec"].GetInfo().Id, program.Id);
        Assert.Equal("EEXIST", Assert.Throws<LibbpfException>(() => sample.Object.PinPrograms(folder)).ErrnoName);
        sample.Object.UnpinPrograms(folder);
        sample.Object.UnpinMaps(folder);
        Assert.Empty(Directory.GetFiles(folder));
        sample.Object.Pin(folder);
        Assert.True(File.Exists($"{folder}/start") && File.Exists($"{folder}/on_exec"));
        if (Machine.Libbpf >= new Version(1, 3))
        {
            sample.Object.Unpin(folder);
        }
        else
        {
            sample.Object.UnpinPrograms(folder);
            sample.Object.UnpinMaps(folder);
        }

        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder);
        Assert.Throws<LibbpfException>(() => sample.Object.PinMaps("/tmp/no-bpf-file-system"));
    }

    [Fact]
    [Requires(Kernel = "6.18", Libbpf = "1.7")]
    public void A_map_is_for_one_program_alone()
    {
        using (Sample refused = Sample.Open())
        {
            BpfMap map = refused.Object.Maps["start"];
            Assert.Null(map.ExclusiveProgram);
            map.ExclusiveProgram = refused.Object.Programs["on_exec"];
            Assert.Same(refused.Object.Programs["on_exec"], map.ExclusiveProgram);
            Assert.Contains("excl_prog_hash", Assert.Throws<BpfVerifierException>(refused.Object.Load).Reason, StringComparison.Ordinal);
        }

        using Sample taken = Sample.Open();
        taken.Object.Maps["start"].ExclusiveProgram = taken.Object.Programs["count_syscalls"];
        taken.Object.Load();
        using Sample other = Sample.Open();
        Assert.Throws<ArgumentException>(() => other.Object.Maps["start"].ExclusiveProgram = taken.Object.Programs["on_exec"]);
    }

    [Fact]
    public void The_kernel_version_can_be_set_and_descriptors_are_told()
    {
        using Sample sample = Sample.Open();
        sample.Object.KernelVersion = 0x050a00;
        Assert.Equal(0x050a00u, sample.Object.KernelVersion);
        sample.Object.Load();
        Assert.Throws<InvalidOperationException>(() => sample.Object.KernelVersion = 1);
        Assert.True(sample.Object.BtfFileDescriptor > 0);
        if (Machine.Libbpf >= new Version(1, 5))
            Assert.Null(sample.Object.TokenFileDescriptor);
        else
            Assert.Throws<LibbpfVersionException>(() => sample.Object.TokenFileDescriptor);
    }
}
