using LibbpfSharp.Generator.CommandLine;
using LibbpfSharp.Generator.Diagnostics;
using LibbpfSharp.Generator.Objects;
using LibbpfSharp.Generator.SkeletonHeaders;
using LibbpfSharp.Generator.Skeletons;
using LibbpfSharp.Generator.Toolchain;
using LibbpfSharp.Generator.Writing;

namespace LibbpfSharp.Generator;

/// <summary>One run of bpf2cs: each input goes through clang, llvm-strip and bpftool as far as it needs them, and becomes one file.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorOptions _options;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;
    private readonly Lazy<Tool> _clang = new(() => Tool.Find("compiles BPF C", "--cc", "clang"));
    private readonly Lazy<Tool> _strip = new(() => Tool.Find("strips objects", "--strip", "llvm-strip"));
    private readonly Lazy<Tool> _bpftool = new(() => Tool.Find("makes the skeleton", "--bpftool", "bpftool"));

    private GeneratorRun(GeneratorOptions options, TextWriter output, TextWriter errors)
    {
        _options = options;
        _output = output;
        _errors = errors;
    }

    /// <summary>Generates all inputs; one that fails does not keep the others from being generated.</summary>
    /// <returns>The exit code: 1 when an input failed.</returns>
    public static int Run(GeneratorOptions options, TextWriter output, TextWriter errors)
    {
        var run = new GeneratorRun(options, output, errors);
        bool failed = false;
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string input in options.Inputs)
        {
            try
            {
                SkeletonNaming naming = SkeletonNaming.For(input, options.Name, options.Namespace, options.Access);
                if (!written.TryAdd(naming.OutputFile, input))
                    throw new GeneratorException(DiagnosticCode.Output, input, $"{naming.OutputFile} is already what {written[naming.OutputFile]} becomes.");
                run.Generate(input, naming);
            }
            catch (GeneratorException e)
            {
                failed = true;
                run.Report(e.Diagnostics);
            }
        }
        return failed ? 1 : 0;
    }

    private void Generate(string input, SkeletonNaming naming)
    {
        using var work = new TemporaryFolder();
        (SkeletonHeader header, Clang? clang) = ReadHeader(input, naming, work);
        ObjectContents contents = ObjectReader.Read(input, header.ObjectName, header.Image);
        IReadOnlyList<BtfType> types = new NamedTypes(input, contents.Btf, clang, work).Find(_options.Types);
        SkeletonModel model = SkeletonModelBuilder.Build(input, naming, header, contents, types);
        string path = OutputFile.Write(input, _options.OutputDirectory, naming.OutputFile, SkeletonWriter.Write(model));
        Say($"Wrote {path}");
    }

    private (SkeletonHeader Header, Clang? Clang) ReadHeader(string input, SkeletonNaming naming, TemporaryFolder work)
    {
        byte[] content = InputFile.Read(input);
        switch (InputFile.KindOf(input))
        {
            case InputKind.SkeletonHeader:
                return (SkeletonHeaderReader.Read(input, InputFile.Text(input, content)), null);

            case InputKind.Object:
                ElfCheck.Check(input, content);
                return (ReadObject(input, input, naming), null);

            default:
                var clang = new Clang(_clang.Value, _options.ClangArguments);
                string path = work.File($"{naming.ObjectName}.bpf.o");
                Report(clang.Compile(input, path));
                Say($"Compiled {input}");
                new LlvmStrip(_strip.Value).Strip(input, path);
                Say($"Stripped {input}");
                ElfCheck.Check(input, File.ReadAllBytes(path));
                return (ReadObject(input, path, naming), clang);
        }
    }

    private SkeletonHeader ReadObject(string input, string path, SkeletonNaming naming)
    {
        string text = new Bpftool(_bpftool.Value).GenerateSkeleton(input, path, naming.ObjectName);
        return SkeletonHeaderReader.Read(input, text);
    }

    private void Say(string text)
    {
        if (_options.IsVerbose)
            _output.WriteLine(text);
    }

    private void Report(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
            _errors.WriteLine(diagnostic.ToString());
    }
}
