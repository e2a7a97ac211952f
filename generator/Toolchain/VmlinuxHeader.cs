using System.Security.Cryptography;
using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator.Toolchain;

/// <summary>Where <c>#include "vmlinux.h"</c> leads. Making that header from the kernel's BTF takes a second, so it is kept, one for each kernel.</summary>
internal static class VmlinuxHeader
{
    /// <summary>The choice that means the running kernel.</summary>
    public const string Automatic = "auto";

    private const string RunningKernel = "/sys/kernel/btf/vmlinux";

    /// <summary>The folder with the header in it.</summary>
    /// <param name="choice">"auto", a header, or a file with BTF.</param>
    /// <param name="bpftool">Makes the header.</param>
    /// <param name="work">Where a header of another name is put.</param>
    /// <exception cref="GeneratorException">There is no such file, or no BTF in it.</exception>
    public static string FindFolder(string choice, Lazy<Bpftool> bpftool, TemporaryFolder work)
    {
        string file = choice == Automatic ? RunningKernel : choice;
        if (!File.Exists(file))
        {
            throw new GeneratorException(DiagnosticCode.Input, file, choice == Automatic
                ? "The running kernel has no BTF (CONFIG_DEBUG_INFO_BTF). Name a vmlinux.h or another kernel's BTF with --vmlinux FILE."
                : "The file does not exist.");
        }
        if (Path.GetFileName(file) == "vmlinux.h")
            return Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (file.EndsWith(".h", StringComparison.Ordinal))
        {
            File.Copy(file, work.File("vmlinux.h"));
            return Path.GetDirectoryName(work.File("vmlinux.h"))!;
        }
        return Kept(file, bpftool);
    }

    private static string Kept(string file, Lazy<Bpftool> bpftool)
    {
        string cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } chosen
            ? chosen
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        using FileStream content = File.OpenRead(file);
        string folder = Path.Combine(cache, "libbpfsharp", "vmlinux", Convert.ToHexStringLower(SHA256.HashData(content))[..16]);
        string header = Path.Combine(folder, "vmlinux.h");
        if (!File.Exists(header))
            OutputFile.Write(file, folder, "vmlinux.h", bpftool.Value.DumpHeader(file));
        return folder;
    }
}
