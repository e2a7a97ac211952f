using LibbpfSharp.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Discovery;

public sealed class FeatureTests
{
    [Fact]
    public void What_every_kernel_has_and_what_none_has()
    {
        Assert.True(BpfFeatures.Has(BpfProgramType.SocketFilter));
        Assert.True(BpfFeatures.Has(BpfProgramType.Xdp));
        Assert.True(BpfFeatures.Has(BpfMapType.Hash));
        Assert.True(BpfFeatures.Has(BpfProgramType.Xdp, bpf_func_id.BPF_FUNC_map_lookup_elem));
        Assert.False(BpfFeatures.Has(BpfProgramType.SocketFilter, bpf_func_id.BPF_FUNC_override_return));
        Assert.Equal("EOPNOTSUPP", Assert.Throws<LibbpfException>(() => BpfFeatures.Has((BpfProgramType)9999)).ErrnoName);
        Assert.Equal("EOPNOTSUPP", Assert.Throws<LibbpfException>(() => BpfFeatures.Has((BpfMapType)9999)).ErrnoName);
        Assert.Equal("EOPNOTSUPP", Assert.Throws<LibbpfException>(() => BpfFeatures.Has(BpfProgramType.Tracing, bpf_func_id.BPF_FUNC_map_lookup_elem)).ErrnoName);
    }

    // Each with the Linux version that brought it.
    [Theory]
    [InlineData(BpfMapType.RingBuffer, "5.8")]
    [InlineData(BpfMapType.BloomFilter, "5.16")]
    [InlineData(BpfMapType.UserRingBuffer, "6.1")]
    [InlineData(BpfMapType.CgroupStorage, "6.2")]
    public void Map_types_by_kernel(BpfMapType type, string since) => Assert.Equal(Machine.Kernel >= Version.Parse(since), BpfFeatures.Has(type));

    [Theory]
    [InlineData(BpfProgramType.SocketLookup, "5.9")]
    [InlineData(BpfProgramType.Syscall, "5.14")]
    public void Program_types_by_kernel(BpfProgramType type, string since) => Assert.Equal(Machine.Kernel >= Version.Parse(since), BpfFeatures.Has(type));

    [Theory]
    [InlineData(bpf_func_id.BPF_FUNC_ringbuf_output, "5.8")]
    [InlineData(bpf_func_id.BPF_FUNC_loop, "5.17")]
    [InlineData(bpf_func_id.BPF_FUNC_user_ringbuf_drain, "6.1")]
    public void Helpers_by_kernel(bpf_func_id helper, string since) => Assert.Equal(Machine.Kernel >= Version.Parse(since), BpfFeatures.Has(BpfProgramType.Xdp, helper));

    [Fact]
    public void The_kernels_own_description_and_compiler()
    {
        Assert.Equal(File.Exists("/sys/kernel/btf/vmlinux"), BpfFeatures.HasKernelBtf);
        Assert.Equal(Directory.GetFiles("/sys/kernel/btf").Length > 1, BpfFeatures.HasModuleBtf);
        Assert.Equal(File.ReadAllText("/proc/sys/net/core/bpf_jit_enable")[0] != '0', BpfFeatures.IsCompiled);
    }

    [Fact]
    public void Names_are_libbpfs()
    {
        Assert.Equal("sched_cls", BpfProgramType.TrafficClassifier.GetLibbpfName());
        Assert.Equal("lru_hash", BpfMapType.LruHash.GetLibbpfName());
        Assert.Equal("perf_event", BpfLinkType.PerfEvent.GetLibbpfName());
        Assert.Equal("cgroup_inet_egress", BpfAttachType.CgroupInetEgress.GetLibbpfName());
        Assert.Null(((BpfProgramType)9999).GetLibbpfName());

        Assert.True(BpfNames.TryParseSection("cgroup/connect4", out BpfProgramType type, out BpfAttachType attachType));
        Assert.Equal((BpfProgramType.CgroupSocketAddress, BpfAttachType.CgroupInet4Connect), (type, attachType));
        Assert.False(BpfNames.TryParseSection("nonsense/of/mine", out _, out _));
        Assert.True(BpfNames.TryParseAttachType("sk_skb/stream_parser", out attachType));
        Assert.Equal(BpfAttachType.SocketSkbStreamParser, attachType);
        Assert.False(BpfNames.TryParseAttachType("kprobe", out _));
    }
}
