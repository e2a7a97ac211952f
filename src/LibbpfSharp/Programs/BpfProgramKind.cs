using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Chooses the class for a program. The kernel's type is too coarse (kprobes, uprobes and USDT share one), so the section's prefix decides with it, as it does in libbpf.</summary>
internal static unsafe class BpfProgramKind
{
    public static BpfProgram Create(BpfObject owner, bpf_program* program)
    {
        string section = NativeText.Decode(Libbpf.bpf_program__section_name(program)).TrimStart('?');
        string prefix = section.Split('/')[0];
        return (BpfProgramType)Libbpf.bpf_program__type(program) switch
        {
            BpfProgramType.Tracepoint => new TracepointProgram(owner, program),
            BpfProgramType.RawTracepoint or BpfProgramType.RawTracepointWritable => new RawTracepointProgram(owner, program),
            BpfProgramType.Kprobe when prefix is "kprobe" or "kretprobe" => new KprobeProgram(owner, program),
            _ => new BpfProgram(owner, program),
        };
    }
}
