using LibbpfSharp.Interop;
using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class MapTypeTests
{
    [Fact]
    public void Every_kind_of_map_of_the_kernels_headers_has_its_number_and_a_name() =>
        Assert.Equal(
            Enum.GetValues<bpf_map_type>().Where(t => t != bpf_map_type.__MAX_BPF_MAP_TYPE).Select(t => (int)t).Distinct(),
            Enum.GetValues<BpfMapType>().Select(t => (int)t));

    [Fact]
    public void Every_kind_of_program_of_the_kernels_headers_has_its_number_and_a_name() =>
        Assert.Equal(
            Enum.GetValues<bpf_prog_type>().Where(t => t != bpf_prog_type.__MAX_BPF_PROG_TYPE).Select(t => (int)t),
            Enum.GetValues<BpfProgramType>().Select(t => (int)t));

    [Theory]
    [InlineData(BpfMapType.Hash, bpf_map_type.BPF_MAP_TYPE_HASH)]
    [InlineData(BpfMapType.LpmTrie, bpf_map_type.BPF_MAP_TYPE_LPM_TRIE)]
    [InlineData(BpfMapType.RingBuffer, bpf_map_type.BPF_MAP_TYPE_RINGBUF)]
    [InlineData(BpfMapType.CgroupStorage, bpf_map_type.BPF_MAP_TYPE_CGRP_STORAGE)]
    [InlineData(BpfMapType.Arena, bpf_map_type.BPF_MAP_TYPE_ARENA)]
    public void Kinds_are_numbered_as_the_kernel_does(BpfMapType ours, bpf_map_type kernels) => Assert.Equal((int)kernels, (int)ours);

    [Theory]
    [InlineData(BpfProgramType.Kprobe, bpf_prog_type.BPF_PROG_TYPE_KPROBE)]
    [InlineData(BpfProgramType.Lsm, bpf_prog_type.BPF_PROG_TYPE_LSM)]
    [InlineData(BpfProgramType.Netfilter, bpf_prog_type.BPF_PROG_TYPE_NETFILTER)]
    public void Program_kinds_are_numbered_as_the_kernel_does(BpfProgramType ours, bpf_prog_type kernels) => Assert.Equal((int)kernels, (int)ours);
}
