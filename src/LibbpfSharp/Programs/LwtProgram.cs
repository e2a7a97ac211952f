using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program on the packets of a route with lightweight tunnel encapsulation: <c>SEC("lwt_in")</c>, <c>lwt_out</c>, <c>lwt_xmit</c>, <c>lwt_seg6local</c>. Linux 4.10.</summary>
/// <remarks>It is attached with the route: pin it (<see cref="BpfProgram.Pin"/>) and name the file, "ip route add … encap bpf xmit pinned /sys/fs/bpf/…".</remarks>
public sealed unsafe class LwtProgram : BpfProgram
{
    internal LwtProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }
}
