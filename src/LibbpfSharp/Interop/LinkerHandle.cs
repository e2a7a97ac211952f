using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

/// <summary>Owns a <c>struct bpf_linker</c>; releasing it closes its output file and frees it (bpf_linker__free).</summary>
internal sealed unsafe class LinkerHandle : SafeHandle
{
    public LinkerHandle(bpf_linker* value)
        : base(0, ownsHandle: true) => SetHandle((nint)value);

    public override bool IsInvalid => handle == 0;

    /// <summary>The raw linker, valid within a <see cref="HandleUse"/>.</summary>
    public bpf_linker* Value => (bpf_linker*)handle;

    protected override bool ReleaseHandle()
    {
        Libbpf.bpf_linker__free((bpf_linker*)handle);
        return true;
    }
}
