using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program that decodes infrared signals: <c>SEC("lirc_mode2")</c>. Linux 4.18, CONFIG_BPF_LIRC_MODE2.</summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class LircProgram : BpfProgram
{
    internal LircProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to an infrared receiver (bpf_prog_attach).</summary>
    /// <param name="device">The device's file: "/dev/lirc0".</param>
    /// <returns>The attachment; dispose it to detach. It stays when the process ends without that.</returns>
    /// <exception cref="LibbpfException">There is no such device, or the kernel refused.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfAttachment Attach(string device) =>
        AttachWithoutLink(
            $"infrared receiver '{device}'",
            Linux.Open(device, $"Attaching program '{Name}' to infrared receiver '{device}'", "There is no such device."),
            (target, program) => Libbpf.bpf_prog_attach(program, target, bpf_attach_type.BPF_LIRC_MODE2, 0),
            (target, program) => Libbpf.bpf_prog_detach2(program, target, bpf_attach_type.BPF_LIRC_MODE2));
}
