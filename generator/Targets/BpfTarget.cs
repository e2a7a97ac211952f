using System.Runtime.InteropServices;

namespace LibbpfSharp.Generator.Targets;

/// <summary>What an object is compiled for: a byte order, and for programs that look at registers (kprobes, uprobes) a machine.</summary>
/// <param name="Name">What <c>--target</c> calls it.</param>
/// <param name="IsBigEndian">The byte order.</param>
/// <param name="Macro">What bpf_tracing.h calls the machine, behind <c>__TARGET_ARCH_</c>; null for any machine of the byte order.</param>
/// <param name="Multiarch">Debian's name for it, under which the machine's own kernel headers are installed.</param>
/// <param name="Architectures">The machines that it runs on; empty for any of the byte order.</param>
internal sealed record BpfTarget(string Name, bool IsBigEndian, string? Macro, string? Multiarch, IReadOnlyList<Architecture> Architectures)
{
    private const string NativeName = "native";

    private static readonly BpfTarget[] Machines =
    [
        // A 32-bit process on a 64-bit kernel runs the programs of the kernel's machine.
        new("x64", false, "x86", "x86_64-linux-gnu", [Architecture.X64, Architecture.X86]),
        new("arm64", false, "arm64", "aarch64-linux-gnu", [Architecture.Arm64]),
        new("arm", false, "arm", "arm-linux-gnueabihf", [Architecture.Arm, Architecture.Armv6]),
        new("riscv64", false, "riscv", "riscv64-linux-gnu", [Architecture.RiscV64]),
        new("s390x", true, "s390", "s390x-linux-gnu", [Architecture.S390x]),
        new("ppc64le", false, "powerpc", "powerpc64le-linux-gnu", [Architecture.Ppc64le]),
        new("loongarch64", false, "loongarch", "loongarch64-linux-gnu", [Architecture.LoongArch64]),
    ];

    private static readonly BpfTarget[] ByteOrders =
    [
        new("bpfel", false, null, null, []),
        new("bpfeb", true, null, null, []),
    ];

    /// <summary>The machine that this runs on; null when bpf_tracing.h knows no such machine.</summary>
    public static BpfTarget? Native { get; } = Array.Find(Machines, machine => machine.Architectures.Contains(RuntimeInformation.OSArchitecture));

    /// <summary>What there is to choose from.</summary>
    public static IEnumerable<string> Names => [.. ByteOrders.Select(order => order.Name), NativeName, .. Machines.Select(machine => machine.Name)];

    /// <summary>Whether this machine has the other byte order, so that neither its libbpf nor its bpftool need be able to read the object.</summary>
    public bool IsForeign => IsBigEndian == BitConverter.IsLittleEndian;

    /// <summary>The target of a name, or null.</summary>
    public static BpfTarget? Find(string name) => name == NativeName ? Native : ByteOrders.Concat(Machines).FirstOrDefault(target => target.Name == name);
}
