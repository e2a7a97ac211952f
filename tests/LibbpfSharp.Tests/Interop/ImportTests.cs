using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using LibbpfSharp.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Interop;

public sealed partial class ImportTests
{
    private const string PlainLibrary = "libbpf";

    [Fact]
    public void Every_import_binds_or_says_which_libbpf_has_it()
    {
        Version loaded = LibbpfLibrary.Version;
        Assert.All(Bindings.Imports, import =>
        {
            Assert.Equal(IsIn(import, loaded), LibbpfLibrary.Has(import.Name));
            if (IsIn(import, loaded))
            {
                Marshal.Prelink(import.Method);
                return;
            }
            // A call, not only its binding: with null for each pointer it would not return if it got through.
            object?[] arguments = [.. import.Method.GetParameters().Select(parameter => Default(parameter.ParameterType))];
            var thrown = Assert.Throws<TargetInvocationException>(() => import.Method.Invoke(null, arguments));
            var exception = Assert.IsType<LibbpfVersionException>(thrown.InnerException);
            Assert.Equal((import.Name, import.Since, loaded), (exception.Function, exception.Required, exception.Loaded));
            Assert.Contains(import.Name, exception.Message, StringComparison.Ordinal);
            Assert.Contains(import.Since!.ToString(), exception.Message, StringComparison.Ordinal);
            Assert.Contains(loaded.ToString(), exception.Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [Requires(Feature.DebianPackages)]
    [InlineData("bookworm")]
    [InlineData("bookworm-backports")]
    public void Every_import_binds_or_says_which_libbpf_has_it_with_another_libbpf(string suite) =>
        Tool.RunInChild(
            typeof(ImportTests), nameof(Every_import_binds_or_says_which_libbpf_has_it),
            (LibbpfLibrary.OverrideVariable, Tool.DebianLibbpf(suite, "libbpf1")));

    [Fact]
    public unsafe void A_function_newer_than_the_library_throws_instead_of_crashing()
    {
        if (LibbpfLibrary.Version >= new Version(1, 7))
            Assert.Skip("The loaded libbpf has every function.");
        var exception = Assert.Throws<LibbpfVersionException>(() => Libbpf.btf__permute(null, null, 0, null));
        Assert.Equal(
            $"btf__permute is not in the loaded libbpf {LibbpfLibrary.Version}: libbpf 1.7.0 brought it. Install libbpf 1.7.0 or newer.",
            exception.Message);
    }

    [Fact]
    [Requires(Feature.DebianPackages, Feature.Objdump)]
    public void The_imports_are_the_exports_of_the_newest_libbpf_with_its_symbol_versions()
    {
        // libbpf.map has had its name since 0.7, but only 1.4 gave it LIBBPF_API and so exported it.
        var laterThanItsSymbolVersion = new Dictionary<string, Version> { [nameof(Libbpf.libbpf_set_memlock_rlim)] = new(1, 4, 0) };
        var bound = new Version((int)Libbpf.LIBBPF_MAJOR_VERSION, (int)Libbpf.LIBBPF_MINOR_VERSION, int.MaxValue);
        var oldest = new Version(1, 1, int.MaxValue);

        string expected = string.Join('\n',
            from Match match in ExportedFunction().Matches(Tool.Run("objdump", "--dynamic-syms", CHeaders.Library))
            let name = match.Groups["name"].Value
            let since = laterThanItsSymbolVersion.GetValueOrDefault(name) ?? Version.Parse(match.Groups["version"].Value)
            where since <= bound
            orderby name
            select $"{name} {(since > oldest ? $"libbpf/{since}/{name}" : PlainLibrary)}");
        Assert.Equal(expected, string.Join('\n', Bindings.Imports.Select(import => $"{import.Name} {import.Library}")));
        Assert.True(Bindings.Imports.Count >= 356);
    }

    private static bool IsIn(Import import, Version library) => import.Since is null || import.Since <= library
        // A library of unknown patch level is taken to be the first of its minor.
        || (library.Build < 0 && import.Since <= new Version(library.Major, library.Minor, 0));

    private static unsafe object? Default(Type type) =>
        type.IsPointer ? Pointer.Box(null, type) : type.IsFunctionPointer ? nint.Zero : Activator.CreateInstance(type);

    [GeneratedRegex(@"\.text\s+[0-9a-f]+\s+LIBBPF_(?<version>[0-9.]+)\s+(?<name>\w+)")]
    private static partial Regex ExportedFunction();
}
