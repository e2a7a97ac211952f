using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program that takes packets apart for a network namespace, in the kernel's place: <c>SEC("flow_dissector")</c>. Linux 4.20; with a link 5.8.</summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class FlowDissectorProgram : NetworkNamespaceProgram
{
    internal FlowDissectorProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }
}
