using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LibbpfSharp;

/// <summary>The libbpf shared library that this process uses: the system's <c>libbpf.so.1</c>, version 1.1 or newer.</summary>
/// <remarks>
/// <para>
/// The library is loaded by the first call that needs it. The environment variable <c>LIBBPFSHARP_LIBBPF</c> names another
/// file to load instead. A program that libbpf is linked into (NativeAOT with <c>DirectPInvoke</c>) uses that copy; it has to
/// export libbpf's functions (an <c>IlcArg</c> of <c>--export-dynamic-symbol:*</c> and a <c>LinkerArg</c> of
/// <c>-Wl,--export-dynamic</c>), because those newer than libbpf 1.1 are looked up by name.
/// </para>
/// <para>All members can be used from any thread and need no privilege.</para>
/// </remarks>
public static unsafe class LibbpfLibrary
{
    internal const string OverrideVariable = "LIBBPFSHARP_LIBBPF";

    private const string ImportName = "libbpf";
    private const string FileName = "libbpf.so.1";
    private const string OldFileName = "libbpf.so.0";
    private const string InstallHint = "Install it with \"apt-get install libbpf1\" (Debian, Ubuntu) or \"dnf install libbpf\" (Fedora).";

    private static readonly Version Oldest = new(1, 1);
    private static readonly Lock Loading = new();
    private static Library? _library;

    /// <summary>The loaded library's version: major, minor and, when its file name says so (<c>libbpf.so.1.1.2</c>), patch.</summary>
    /// <exception cref="LibbpfNotFoundException">There is no libbpf to load.</exception>
    /// <exception cref="LibbpfVersionException">The library is older than 1.1.</exception>
    public static Version Version => Load().Version;

    /// <summary>The file that the library was loaded from, symbolic links resolved.</summary>
    /// <exception cref="LibbpfNotFoundException">There is no libbpf to load.</exception>
    /// <exception cref="LibbpfVersionException">The library is older than 1.1.</exception>
    public static string Path => Load().Path;

    /// <summary>Whether the loaded library exports a function. Calling one that it lacks throws <see cref="LibbpfVersionException"/>.</summary>
    /// <param name="function">The function's C name, as <c>nameof(Libbpf.bpf_program__attach_tcx)</c>.</param>
    /// <returns><see langword="true"/> if it can be called.</returns>
    /// <exception cref="LibbpfNotFoundException">There is no libbpf to load.</exception>
    /// <exception cref="LibbpfVersionException">The library is older than 1.1.</exception>
    public static bool Has(string function) => NativeLibrary.TryGetExport(Load().Handle, function, out _);

    // A static constructor of Libbpf would do too, but cost a check on each of its calls.
    [SuppressMessage("Usage", "CA2255", Justification = "The resolver has to be there before the first call, whichever it is.")]
    [ModuleInitializer]
    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(LibbpfLibrary).Assembly, Resolve);

    /// <summary>
    /// Answers the runtime's question for the library of an import. That of a function newer than <see cref="Oldest"/>
    /// has the form "libbpf/1.3.0/bpf_program__attach_tcx" (native/newer-functions.rsp), for this is the last point that
    /// can say more than EntryPointNotFoundException does.
    /// </summary>
    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name == ImportName)
            return Load().Handle;
        if (!TryParseNewer(name, out Version? since, out string? function))
            return 0;

        Library library = Load();
        if (!NativeLibrary.TryGetExport(library.Handle, function, out _))
            throw new LibbpfVersionException(function, since, library.Version);
        return library.Handle;
    }

    internal static bool TryParseNewer(
        string importName, [NotNullWhen(true)] out Version? since, [NotNullWhen(true)] out string? function)
    {
        (since, function) = (null, null);
        if (importName.Split('/') is not [ImportName, string version, string symbol] || !Version.TryParse(version, out since))
            return false;
        function = symbol;
        return true;
    }

    private static Library Load()
    {
        if (Volatile.Read(ref _library) is { } loaded)
            return loaded;
        // A failure is not kept: the library may be installed while the process runs, and each caller gets its own exception.
        lock (Loading)
            return _library ??= Open();
    }

    private static Library Open()
    {
        nint handle = OpenHandle();
        var major = (delegate* unmanaged[Cdecl]<uint>)NativeLibrary.GetExport(handle, "libbpf_major_version");
        var minor = (delegate* unmanaged[Cdecl]<uint>)NativeLibrary.GetExport(handle, "libbpf_minor_version");
        string path = FileMappedAt((nuint)major) ?? FileName;
        Version loaded = WithPatch(new Version((int)major(), (int)minor()), path);
        if (loaded < Oldest)
            throw new LibbpfVersionException(Oldest, loaded, path);
        return new Library(handle, loaded, path);
    }

    private static nint OpenHandle()
    {
        // Linked into the program: its calls are bound to that copy already, and a second one would not know its objects.
        nint program = NativeLibrary.GetMainProgramHandle();
        if (NativeLibrary.TryGetExport(program, "libbpf_major_version", out _))
            return program;

        if (Environment.GetEnvironmentVariable(OverrideVariable) is { Length: > 0 } file)
        {
            try
            {
                return NativeLibrary.Load(file);
            }
            catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
            {
                throw new LibbpfNotFoundException($"libbpf could not be loaded from '{file}', which {OverrideVariable} names: {Reason(e)}.", e);
            }
        }

        try
        {
            return NativeLibrary.Load(FileName);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            if (NativeLibrary.TryLoad(OldFileName, out nint old))
            {
                NativeLibrary.Free(old);
                throw new LibbpfNotFoundException(
                    $"The system has only {OldFileName} (libbpf 0.x), and LibbpfSharp needs {FileName}, libbpf {Oldest} or newer. {InstallHint}", e);
            }
            throw new LibbpfNotFoundException($"{FileName} (libbpf {Oldest} or newer) could not be loaded: {Reason(e)}. {InstallHint}", e);
        }
    }

    /// <summary>What the dynamic loader said: .NET puts that last, after general advice.</summary>
    private static string Reason(Exception e) => e.Message.TrimEnd().Split('\n')[^1];

    /// <summary>libbpf itself knows only major and minor; the patch level is in the name that distributions give the file.</summary>
    private static Version WithPatch(Version version, string path)
    {
        const string prefix = "libbpf.so.";
        string name = System.IO.Path.GetFileName(path);
        return name.StartsWith(prefix, StringComparison.Ordinal)
            && Version.TryParse(name.AsSpan(prefix.Length), out Version? named)
            && named.Build >= 0 && named.Revision < 0 && (named.Major, named.Minor) == (version.Major, version.Minor)
            ? named
            : version;
    }

    private static string? FileMappedAt(nuint address)
    {
        // 7f2a4c01b000-7f2a4c055000 r-xp 0000c000 fe:00 395271    /usr/lib/x86_64-linux-gnu/libbpf.so.1.1.2
        foreach (string line in File.ReadLines("/proc/self/maps"))
        {
            ReadOnlySpan<char> range = line.AsSpan(0, line.IndexOf(' ', StringComparison.Ordinal));
            int dash = range.IndexOf('-');
            if (nuint.Parse(range[..dash], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) <= address
                && address < nuint.Parse(range[(dash + 1)..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
            {
                int path = line.IndexOf('/', StringComparison.Ordinal);
                return path < 0 ? null : line[path..];
            }
        }
        return null;
    }

    private sealed record Library(nint Handle, Version Version, string Path);
}
