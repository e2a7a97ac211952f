using System.Globalization;
using System.Text.RegularExpressions;

namespace LibbpfSharp.Tests.Interop;

/// <summary>The headers that the bindings stand for, as Debian's sid has them today and as nobody edited them.</summary>
internal static partial class CHeaders
{
    public static string Folder { get; } = Tool.DebianPackages("sid", "libbpf-dev", "libbpf1", "linux-libc-dev");

    public static string Library { get; } = Tool.DebianLibbpf("sid", "libbpf-dev", "libbpf1", "linux-libc-dev");

    public static string Umbrella { get; } = Path.Combine(Tool.RepositoryRoot, "native", "libbpf.h");

    private static readonly string[] CompilerArguments =
    [
        "-std=gnu17", "-I", Path.Combine(Folder, "usr/include"),
        "-I", Path.Combine(Folder, "usr/include", Tool.Run("gcc", "-dumpmachine").Trim()),
        "-include", Umbrella,
    ];

    /// <summary>Whether these are the headers that the bindings were generated from. Newer ones may have grown.</summary>
    public static bool AreThoseOfTheBindings { get; } =
        Evaluate("LIBBPF_MAJOR_VERSION") == LibbpfSharp.Interop.Libbpf.LIBBPF_MAJOR_VERSION
        && Evaluate("LIBBPF_MINOR_VERSION") == LibbpfSharp.Interop.Libbpf.LIBBPF_MINOR_VERSION
        && Evaluate("LINUX_VERSION_CODE") == LibbpfSharp.Interop.Libbpf.LINUX_VERSION_CODE;

    /// <summary>Compiles C that follows the headers, and returns the compiler's errors by line.</summary>
    public static IReadOnlyList<(int Line, string Error)> Check(IEnumerable<string> lines)
    {
        using var folder = new TemporaryFolder();
        string source = folder.Write("check.c", string.Join('\n', lines) + "\n");
        (_, _, string output) = Tool.TryRun("clang", [.. CompilerArguments, "-fsyntax-only", "-ferror-limit=0", "-fno-caret-diagnostics", source]);
        return [.. from Match match in Error().Matches(output)
                   select (int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), match.Groups[3].Value)];
    }

    /// <summary>Compiles and runs a C program.</summary>
    public static string Execute(string program)
    {
        using var folder = new TemporaryFolder();
        Tool.Run("clang", [.. CompilerArguments, folder.Write("main.c", program), "-o", folder.File("main")]);
        return Tool.Run(folder.File("main"));
    }

    /// <summary>Runs the compiler over the headers alone.</summary>
    public static string Parse(params string[] arguments) => Tool.Run("clang", [.. CompilerArguments, .. arguments, "-x", "c", "/dev/null"]);

    private static long Evaluate(string macro) =>
        long.Parse(Parse("-E", "-dM").Split('\n').First(line => line.StartsWith($"#define {macro} ", StringComparison.Ordinal)).Split(' ')[2], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(.*check\.c):(\d+):\d+: error: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Error();
}
