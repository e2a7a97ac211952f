using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program that chooses the socket for an incoming packet of a network namespace: <c>SEC("sk_lookup")</c>. Linux 5.9.</summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class SkLookupProgram : NetworkNamespaceProgram
{
    internal SkLookupProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }
}
