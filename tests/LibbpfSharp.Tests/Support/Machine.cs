using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace LibbpfSharp.Tests.Support;

/// <summary>
/// What this machine has, read from the system itself: /proc, /sys, the kernel's configuration, the loader's view of libbpf. The
/// library under test is not asked, so that a bug in it cannot make its tests skip.
/// </summary>
internal static partial class Machine
{
    private static readonly Lazy<Dictionary<string, string>> Config = new(ReadConfig);

    // A function of kernel/trace/fprobe.c.
    private static readonly Lazy<bool> HasFprobe = new(() => File.ReadLines("/proc/kallsyms").Any(line => line.EndsWith(" register_fprobe", StringComparison.Ordinal)));

    private static readonly Lazy<bool> HasFentry = new(FindFentry);

    /// <summary>"6.12:1.5" inside a virtual machine of tests/vm, else null.</summary>
    public static string? VirtualMachine { get; } = Environment.GetEnvironmentVariable("LIBBPFSHARP_VM") is { Length: > 0 } cell ? cell : null;

    public static Version Kernel { get; } = ParseVersion(File.ReadAllText("/proc/sys/kernel/osrelease"));

    public static Version Libbpf { get; } = FindLibbpf();

    /// <summary>Why a feature is missing, in a text that stays the same from run to run; null when it is there.</summary>
    public static string? Missing(Feature feature)
    {
        // Debian builds these into every kernel of tests/vm. There the version alone decides, so that a break fails a test.
        if (VirtualMachine is not null && KernelOf(feature) is { } since)
            return Kernel >= since ? null : $"needs kernel {since}";

        return feature switch
        {
            Feature.Kprobe => Need(Directory.Exists("/sys/bus/event_source/devices/kprobe"), "needs kprobes (CONFIG_KPROBE_EVENTS)"),
            Feature.Fprobe => Need(HasFprobe.Value, "needs CONFIG_FPROBE"),
            Feature.Uprobe => Need(Directory.Exists("/sys/bus/event_source/devices/uprobe"), "needs uprobes (CONFIG_UPROBE_EVENTS)"),
            Feature.Fentry or Feature.FmodRet => Need(HasFentry.Value, "needs fentry (CONFIG_DYNAMIC_FTRACE_WITH_DIRECT_CALLS)"),
            Feature.BpfLsm => Need(HasBpfLsm(), "needs BPF LSM (CONFIG_BPF_LSM, lsm=…,bpf)"),
            Feature.Netkit => Need(IsConfigured("CONFIG_NETKIT"), "needs netkit (CONFIG_NETKIT)"),
            Feature.Cgroup2 => Need(CgroupRoot is not null, "needs cgroup v2"),
            Feature.Ipv6 => Need(File.Exists("/proc/net/if_inet6") && File.ReadAllText("/proc/net/if_inet6").Contains(" lo\n", StringComparison.Ordinal), "needs IPv6"),
            Feature.LightweightTunnel => Need(IsConfigured("CONFIG_LWTUNNEL_BPF"), "needs CONFIG_LWTUNNEL_BPF"),
            Feature.Segment6 => Need(IsConfigured("CONFIG_IPV6_SEG6_LWTUNNEL"), "needs CONFIG_IPV6_SEG6_LWTUNNEL"),
            Feature.LocklessAllocation => Need(
                Kernel < new Version(6, 18) || File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("flags", StringComparison.Ordinal)).Split(' ').Contains("cx16"),
                "needs cmpxchg16b"),
            Feature.Clang => NeedProgram("clang"),
            Feature.Gcc => NeedProgram("gcc"),
            Feature.Objdump => NeedProgram("objdump"),
            Feature.DotnetSdk => Need(HasDotnetSdk(), "needs the .NET SDK"),
            Feature.DebianPackages => NeedProgram("apt-get"),
            Feature.LibbpfHeaders => Need(File.Exists("/usr/include/bpf/libbpf.h"), "needs libbpf's headers"),
            _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, null),
        };
    }

    /// <summary>Where cgroup v2 is mounted.</summary>
    public static string? CgroupRoot { get; } = File.ReadLines("/proc/self/mounts")
        .Select(line => line.Split(' ')).FirstOrDefault(f => f[2] == "cgroup2")?[1];

    public static bool HasProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Append("/sbin").Any(folder => File.Exists(Path.Combine(folder, name)));

    private static Version? KernelOf(Feature feature) => feature switch
    {
        Feature.Kprobe or Feature.Uprobe or Feature.Cgroup2 or Feature.Ipv6 or Feature.LightweightTunnel or Feature.Segment6 => new Version(4, 17),
        Feature.Fentry => new Version(5, 5),
        Feature.FmodRet => new Version(5, 7),
        Feature.BpfLsm => new Version(5, 7),
        Feature.Netkit => new Version(6, 7),
        _ => null,
    };

    private static string? Need(bool there, string reason) => there ? null : reason;

    private static string? NeedProgram(string name) => Need(HasProgram(name), $"needs {name}");

    // Without direct calls the kernel refuses to load a program for fentry, whatever else it can do. The configuration does not
    // tell all: a security policy may refuse as well. bpftool, which has a libbpf of its own, tries.
    private static bool FindFentry()
    {
        if (!File.Exists("/sys/kernel/btf/vmlinux") || !IsConfigured("CONFIG_DYNAMIC_FTRACE_WITH_DIRECT_CALLS"))
            return false;
        if (!HasProgram("bpftool"))
            return true;
        string pin = $"/sys/fs/bpf/libbpfsharp-probe-{Environment.ProcessId}";
        var start = new ProcessStartInfo(File.Exists("/usr/sbin/bpftool") ? "/usr/sbin/bpftool" : "bpftool", ["prog", "load", TestObjects.Path("fentry_probe"), pin])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process bpftool = Process.Start(start)!;
        bpftool.StandardOutput.ReadToEnd();
        bpftool.StandardError.ReadToEnd();
        bpftool.WaitForExit();
        File.Delete(pin);
        return bpftool.ExitCode == 0;
    }

    private static bool HasBpfLsm() =>
        IsConfigured("CONFIG_BPF_LSM")
        && HasFentry.Value
        && File.Exists("/sys/kernel/security/lsm")
        && File.ReadAllText("/sys/kernel/security/lsm").Trim().Split(',').Contains("bpf");

    private static bool HasDotnetSdk() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is not null
        || ((string[])["/usr/share/dotnet", "/usr/lib/dotnet", Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? ""]).Any(root => Directory.Exists(Path.Combine(root, "sdk")));

    private static bool IsConfigured(string option) => Config.Value.GetValueOrDefault(option) is "y" or "m";

    private static Dictionary<string, string> ReadConfig()
    {
        string release = File.ReadAllText("/proc/sys/kernel/osrelease").Trim();
        Stream? stream =
            File.Exists("/proc/config.gz") ? new GZipStream(File.OpenRead("/proc/config.gz"), CompressionMode.Decompress)
            : File.Exists($"/boot/config-{release}") ? File.OpenRead($"/boot/config-{release}")
            : null;

        // A kernel that does not say how it was built counts as having nothing optional.
        if (stream is null)
            return [];
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.StartsWith("CONFIG_", StringComparison.Ordinal))
            .Select(line => line.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
    }

    // "1.5" of the cell in a virtual machine; else the name of the file that the loader finds, libbpf.so.1.1.2.
    private static Version FindLibbpf()
    {
        if (VirtualMachine is { } cell)
            return Version.Parse(cell.Split(':')[1]);
        string? named = Environment.GetEnvironmentVariable("LIBBPFSHARP_LIBBPF");
        string file = named is { Length: > 0 } ? named : FindInLoaderCache();
        file = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
        return ParseVersion(Path.GetFileName(file)["libbpf.so.".Length..]);
    }

    private static string FindInLoaderCache()
    {
        using Process ldconfig = Process.Start(new ProcessStartInfo("/sbin/ldconfig", "-p") { RedirectStandardOutput = true })!;
        string cache = ldconfig.StandardOutput.ReadToEnd();
        ldconfig.WaitForExit();
        return cache.Split('\n').First(line => line.Contains("libbpf.so.1 ", StringComparison.Ordinal)).Split("=> ")[1].Trim();
    }

    private static Version ParseVersion(string text) => Version.Parse(LeadingVersion().Match(text).Value);

    [GeneratedRegex(@"^\d+\.\d+")]
    private static partial Regex LeadingVersion();
}
