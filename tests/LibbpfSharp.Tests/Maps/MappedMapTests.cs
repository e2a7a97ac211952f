using LibbpfSharp.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Maps;

public sealed class MappedMapTests
{
    [Fact]
    public void A_mapped_array_is_the_arrays_own_memory()
    {
        var map = BpfMap.Create<BpfArrayMap<ulong>>("mapped", 1000, new() { Flags = Libbpf.BPF_F_MMAPABLE });
        using var other = BpfMap.OpenById<BpfArrayMap<ulong>>(map.GetInfo().Id);
        BpfMappedArray<ulong> memory = map.Map();
        Assert.Equal(1000, memory.Length);
        memory.Span.Fill(7);
        Assert.All(map, value => Assert.Equal(7ul, value));
        map[999] = 8;
        Assert.Equal(8ul, memory[999]);
        Interlocked.Increment(ref memory[3]);
        Assert.Equal(8ul, map[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => memory[1000]);
        Assert.Throws<ArgumentOutOfRangeException>(() => memory[-1]);

        Assert.Equal("EBUSY", Assert.Throws<LibbpfException>(map.Freeze).ErrnoName);
        map.Dispose();
        memory[0] = 99;
        Assert.Equal(99ul, other[0]);
        memory.Dispose();
        memory.Dispose();
        Assert.Throws<ObjectDisposedException>(() => memory[0]);
        Assert.Throws<ObjectDisposedException>(() => memory.Span.Length);
        other.Freeze();
        Assert.Contains("read-only", Assert.Throws<LibbpfException>(() => other.Map()).Message, StringComparison.Ordinal);
        using BpfMappedArray<ulong> frozen = other.Map(writable: false);
        Assert.Equal(99ul, frozen[0]);
    }

    [Fact]
    public void Elements_with_padding_between_them_are_found_but_are_no_span()
    {
        using var map = BpfMap.Create<BpfArrayMap<BatchTests.Odd>>("odd", 700, new() { Flags = Libbpf.BPF_F_MMAPABLE });
        using BpfMappedArray<BatchTests.Odd> memory = map.Map();
        for (int i = 0; i < memory.Length; i++)
            memory[i] = new() { A = (uint)i, B = 2, C = 3 };
        int index = 0;
        foreach (BatchTests.Odd value in map)
            Assert.Equal((uint)index++, value.A);
        Assert.Contains("16 bytes apart", Assert.Throws<InvalidOperationException>(() => memory.Span.Length).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_array_without_the_flag_is_not_mapped()
    {
        using var map = BpfMap.Create<BpfArrayMap<ulong>>("plain", 4);
        Assert.Contains("BPF_F_MMAPABLE", Assert.Throws<LibbpfException>(() => map.Map()).Message, StringComparison.Ordinal);
    }

    [Fact]
    [Requires(Feature.LocklessAllocation, Kernel = "6.9")]
    public unsafe void What_a_program_writes_through_a_pointer_into_an_arena_is_there()
    {
        using var arena = BpfMap.Create<BpfArena>("arena", 16);
        using BpfArenaMemory memory = arena.Map();
        Assert.Equal(16 * (nuint)Environment.SystemPageSize, memory.Length);
        nuint offset = (nuint)Environment.SystemPageSize * 3 + 16;
        memory.At<ulong>(offset) = 1;

        // r1 = arena; r2 = the address, as the user has it; *(u64 *)cast(r2) += 41; return 0
        ulong address = memory.Address + offset;
        ulong[] program =
        [
            Instruction(0x18, 1, 1, 0, arena.FileDescriptor), 0,
            Instruction(0x18, 2, 0, 0, (int)(uint)address), address >> 32 << 32,
            Instruction(0xbf, 2, 2, 1, 1),
            Instruction(0x79, 3, 2, 0, 0),
            Instruction(0x07, 3, 0, 0, 41),
            Instruction(0x7b, 2, 3, 0, 0),
            Instruction(0xb7, 0, 0, 0, 0),
            Instruction(0x95, 0, 0, 0, 0),
        ];
        int fd;
        fixed (ulong* instructions = program)
        fixed (byte* license = "GPL\0"u8)
            fd = Libbpf.bpf_prog_load(bpf_prog_type.BPF_PROG_TYPE_RAW_TRACEPOINT, null, license, (bpf_insn*)instructions, (nuint)program.Length, null);
        Assert.True(fd >= 0, $"bpf_prog_load: {fd}");
        using var handle = new Microsoft.Win32.SafeHandles.SafeFileHandle(fd, ownsHandle: true);
        var options = new bpf_test_run_opts { sz = (nuint)sizeof(bpf_test_run_opts) };
        Assert.Equal(0, Libbpf.bpf_prog_test_run_opts(fd, &options));
        Assert.Equal(42ul, memory.At<ulong>(offset));
        Assert.Equal([42ul, 0ul], memory.Span<ulong>(offset, 2).ToArray());

        Assert.Throws<ArgumentOutOfRangeException>(() => memory.At<ulong>(memory.Length - 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => memory.Span<ulong>(memory.Length, 1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => memory.At<ulong>(nuint.MaxValue));
        memory.Dispose();
        Assert.Throws<ObjectDisposedException>(() => memory.At<byte>(0));

        static ulong Instruction(byte code, int target, int source, short offset, int immediate) =>
            code | (ulong)(source << 4 | target) << 8 | (ulong)(ushort)offset << 16 | (ulong)(uint)immediate << 32;
    }

    [Fact]
    [Requires(Feature.LocklessAllocation, Kernel = "6.9")]
    public void An_arena_is_mapped_where_it_was_asked_for_and_never_over_something_else()
    {
        const ulong Address = 1ul << 44;
        using var arena = BpfMap.Create<BpfArena>("arena", 4, new() { Extra = Address });
        using BpfArenaMemory memory = arena.Map();
        Assert.Equal(Address, (ulong)memory.Address);
        memory.At<byte>(0) = 5;
        using var second = BpfMap.Create<BpfArena>("second", 4, new() { Extra = Address });
        Assert.Equal("EEXIST", Assert.Throws<LibbpfException>(() => second.Map()).ErrnoName);
        Assert.Equal(5, memory.At<byte>(0));
    }

    [Fact]
    [Requires(Kernel = "7.2")]
    public void A_hash_table_that_grows_is_a_hash_table()
    {
        using var map = BpfMap.Create<BpfHashMap<uint, ulong>>("grows", 1_000_000, new() { Type = BpfMapType.ResizableHash });
        for (uint i = 0; i < 3000; i++)
            map.Add(i, i * 2);
        Assert.Equal(3000, map.Select(pair => pair.Key).Distinct().Count());
        Assert.All(map, pair => Assert.Equal(pair.Key * 2ul, pair.Value));
        var keys = new uint[700];
        var values = new ulong[700];
        var seen = new HashSet<uint>();
        BpfMapCursor cursor = default;
        for (int count; (count = map.ReadBatch(ref cursor, keys, values)) > 0;)
            Assert.All(keys[..count], key => Assert.True(seen.Add(key)));
        Assert.Equal(3000, seen.Count);
        Assert.True(map.Remove(5, out ulong removed) && removed == 10);
        Assert.Equal(2, map.RemoveBatch([5, 6, 7]));
    }

    [Fact]
    [Requires(Kernel = "6.19")]
    public void An_instruction_array_keeps_the_offsets_as_written()
    {
        using var map = BpfMap.Create<BpfInstructionArray>("jumps", 4);
        map[2] = new bpf_insn_array_value { orig_off = 9 };
        Assert.Equal((9u, 0u), (map[2].orig_off, map[2].jitted_off));
        Assert.Throws<LibbpfException>(() => map[1] = new bpf_insn_array_value { xlated_off = 9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => map[4]);
    }
}
