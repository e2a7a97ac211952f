using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program that user space runs and that may call bpf(2) itself: <c>SEC("syscall")</c>. Linux 5.14.</summary>
/// <remarks>It is not attached: <see cref="BpfProgram.Run"/> runs it, with its argument as the context.</remarks>
public sealed unsafe class SyscallProgram : BpfProgram
{
    internal SyscallProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }
}
