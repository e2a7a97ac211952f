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
    private readonly Lazy<Clang> _clang;
    private readonly Lazy<LlvmStrip> _strip;
    private readonly Lazy<Bpftool> _bpftool;
    private readonly TemporaryFolder _work;
    private readonly DependencyFile _dependencies = new();

    private GeneratorRun(GeneratorOptions options, TextWriter output, TextWriter errors, TemporaryFolder work)
    {
        _options = options;
        _output = output;
        _errors = errors;
        _work = work;
        _bpftool = new(() => new Bpftool(Tool.Find("makes the skeleton", "--bpftool", [options.Bpftool])));
        _strip = new(() => new LlvmStrip(Tool.Find("strips objects", "--strip", [options.Strip!])));
        _clang = new(() =>
        {
            Tool tool = Tool.Find("compiles BPF C", "--cc", options.Compiler);
            string[] vmlinux = options.Vmlinux is { } choice ? ["-I", VmlinuxHeader.FindFolder(choice, _bpftool, work)] : [];
            return new Clang(tool, [.. vmlinux, .. options.ClangArguments]);
        });
    }

    /// <summary>Generates all inputs; one that fails does not keep the others from being generated.</summary>
    /// <returns>The exit code: 1 when an input failed.</returns>
    public static int Run(GeneratorOptions options, TextWriter output, TextWriter errors)
    {
        using var work = new TemporaryFolder();
        var run = new GeneratorRun(options, output, errors, work);
        IReadOnlyList<IReadOnlyList<string>> outputs = options.IsLinked ? [options.Inputs] : [.. options.Inputs.Select(input => new[] { input })];
        bool failed = false;
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (IReadOnlyList<string> inputs in outputs)
        {
            try
            {
                SkeletonNaming naming = SkeletonNaming.For(inputs[0], options.Name, options.Namespace, options.Access);
                if (!written.TryAdd(naming.OutputFile, inputs[0]))
                    throw new GeneratorException(DiagnosticCode.Output, inputs[0], $"{naming.OutputFile} is already what {written[naming.OutputFile]} becomes.");
                run.Generate(inputs, naming);
            }
            catch (GeneratorException e)
            {
                failed = true;
                run.Report(e.Diagnostics);
            }
        }
        return failed || !run.WriteDependencies() ? 1 : 0;
    }

    private void Generate(IReadOnlyList<string> inputs, SkeletonNaming naming)
    {
        var dependencies = new List<string>();
        string input = inputs[0];
        SkeletonHeader header = InputFile.KindOf(input) == InputKind.SkeletonHeader && !_options.IsLinked
            ? SkeletonHeaderReader.Read(input, InputFile.Text(input, InputFile.Read(input)))
            : ReadObject(input, Objects(inputs, naming, dependencies), naming);
        dependencies.AddRange(inputs);
        ObjectContents contents = ObjectReader.Read(input, header.ObjectName, header.Image);
        IReadOnlyList<BtfType> types = FindTypes(inputs, contents.Btf);
        SkeletonModel model = SkeletonModelBuilder.Build(input, naming, header, contents, types, !_options.IsUntyped);
        Report(model.Warnings);
        string path = OutputFile.Write(input, _options.OutputDirectory, naming.OutputFile, SkeletonWriter.Write(model));
        Say($"Wrote {path}");
        _dependencies.Add(path, dependencies);
    }

    /// <summary>The one object that the inputs are or become.</summary>
    private string Objects(IReadOnlyList<string> inputs, SkeletonNaming naming, List<string> dependencies)
    {
        var objects = new List<string>();
        foreach (string input in inputs)
        {
            byte[] content = InputFile.Read(input);
            switch (InputFile.KindOf(input))
            {
                case InputKind.Object:
                    ElfCheck.Check(input, content);
                    objects.Add(input);
                    break;
                case InputKind.Source:
                    objects.Add(Compile(input, _work.File($"{objects.Count}.{naming.ObjectName}.bpf.o"), dependencies));
                    break;
                default:
                    throw new GeneratorException(DiagnosticCode.Input, input, "A skeleton header cannot be linked: name the object it was made from.");
            }
        }
        if (!_options.IsLinked)
            return objects[0];
        string linked = _work.File($"{naming.ObjectName}.linked.bpf.o");
        _bpftool.Value.Link(inputs[0], linked, objects);
        Say($"Linked {string.Join(' ', inputs)}");
        return linked;
    }

    private string Compile(string input, string path, List<string> dependencies)
    {
        string list = _work.File("dependencies.d");
        Report(_clang.Value.Compile(input, path, _options.DependencyFile is null ? null : list));
        Say($"Compiled {input}");
        if (_options.DependencyFile is not null)
            dependencies.AddRange(DependencyFile.ReadInputs(File.ReadAllText(list)));
        if (_options.Strip is not null)
        {
            _strip.Value.Strip(input, path);
            Say($"Stripped {input}");
        }
        ElfCheck.Check(input, File.ReadAllBytes(path));
        return path;
    }

    private SkeletonHeader ReadObject(string input, string path, SkeletonNaming naming) =>
        SkeletonHeaderReader.Read(input, _bpftool.Value.GenerateSkeleton(input, path, naming.ObjectName));

    private IReadOnlyList<BtfType> FindTypes(IReadOnlyList<string> inputs, Btf btf)
    {
        if (_options.Types.Count == 0)
            return [];
        string[] sources = [.. inputs.Where(input => InputFile.KindOf(input) == InputKind.Source)];
        return new NamedTypes(inputs[0], btf, sources, _clang, _work).Find(_options.Types);
    }

    private bool WriteDependencies()
    {
        if (_options.DependencyFile is not { } file)
            return true;
        try
        {
            OutputFile.Write(file, Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".", Path.GetFileName(file), _dependencies.ToString());
            return true;
        }
        catch (GeneratorException e)
        {
            Report(e.Diagnostics);
            return false;
        }
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
