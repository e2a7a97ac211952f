namespace LibbpfSharp;

/// <summary>What <see cref="BpfProgram.Run"/> runs a program on (<c>struct bpf_test_run_opts</c>). All of it may be left out where the kind of program allows.</summary>
public readonly ref struct BpfRun
{
    /// <summary>The packet, for kinds that take one: at least its 14 bytes of Ethernet header.</summary>
    public ReadOnlySpan<byte> Data { get; init; }

    /// <summary>Where the packet goes as the program left it.</summary>
    public Span<byte> DataOut { get; init; }

    /// <summary>The program's context: <c>struct __sk_buff</c>, <c>struct xdp_md</c>, or the arguments of a raw tracepoint or syscall program.</summary>
    public ReadOnlySpan<byte> Context { get; init; }

    /// <summary>Where the context goes as the program left it.</summary>
    public Span<byte> ContextOut { get; init; }

    /// <summary>How often to run it; 0 is once. Not for raw tracepoint, tracing and syscall programs.</summary>
    public int Repeat { get; init; }

    /// <summary><c>BPF_F_TEST_RUN_ON_CPU</c> (raw tracepoints), <c>BPF_F_TEST_XDP_LIVE_FRAMES</c> (Linux 5.18).</summary>
    public uint Flags { get; init; }

    /// <summary>The CPU to run on, with <c>BPF_F_TEST_RUN_ON_CPU</c>.</summary>
    public int Cpu { get; init; }

    /// <summary>How many packets at a time, with <c>BPF_F_TEST_XDP_LIVE_FRAMES</c>; 0 is the kernel's default, 64.</summary>
    public int BatchSize { get; init; }
}
