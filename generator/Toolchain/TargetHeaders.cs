using LibbpfSharp.Generator.Targets;

namespace LibbpfSharp.Generator.Toolchain;

/// <summary>
/// The kernel's headers that differ from machine to machine, <c>asm/types.h</c> and its like. Debian keeps them in a folder of each machine's own,
/// where clang does not look for BPF.
/// </summary>
internal static class TargetHeaders
{
    /// <summary>The arguments that let clang find them, behind all other folders.</summary>
    /// <param name="target">The machine.</param>
    /// <param name="work">Where a header can be made.</param>
    public static IEnumerable<string> Arguments(BpfTarget target, TemporaryFolder work)
    {
        // The target's own first: installed as on that machine, or beside a cross compiler.
        string? own = target.Multiarch is { } name
            ? Array.Find([$"/usr/include/{name}", $"/usr/{name}/include"], folder => File.Exists($"{folder}/asm/types.h"))
            : null;
        if (own is not null)
            return ["-idirafter", own];
        if (BpfTarget.Native?.Multiarch is not { } native || !Directory.Exists($"/usr/include/{native}"))
            return target.IsForeign ? ["-idirafter", ByteOrder(target, work)] : [];
        // This machine's do as well but for the byte order, which decides about bitfields in the kernel's structs.
        return target.IsForeign ? ["-idirafter", ByteOrder(target, work), "-idirafter", $"/usr/include/{native}"] : ["-idirafter", $"/usr/include/{native}"];
    }

    private static string ByteOrder(BpfTarget target, TemporaryFolder work)
    {
        string order = target.IsBigEndian ? "big" : "little";
        string folder = work.File($"asm-{order}");
        Directory.CreateDirectory(Path.Combine(folder, "asm"));
        File.WriteAllText(Path.Combine(folder, "asm", "byteorder.h"), $"#include <linux/byteorder/{order}_endian.h>\n");
        return folder;
    }
}
