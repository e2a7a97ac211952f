using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A function of a kernel struct of function pointers: <c>SEC("struct_ops/…")</c>; sleepable with <c>.s</c>. Linux 5.6.</summary>
/// <remarks>It is not attached by itself but with its struct: see <see cref="BpfStructOpsMap.Attach"/>.</remarks>
public sealed unsafe class StructOpsProgram : BpfProgram
{
    internal StructOpsProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }
}
