using System.Security.Cryptography;
using LibbpfSharp.Generator.CommandLine;
using LibbpfSharp.Generator.Diagnostics;
using LibbpfSharp.Generator.Objects;
using LibbpfSharp.Generator.SkeletonHeaders;
using LibbpfSharp.Generator.Skeletons;
using LibbpfSharp.Generator.Targets;
using LibbpfSharp.Generator.Toolchain;
using LibbpfSharp.Generator.Writing;

namespace LibbpfSharp.Generator;

/// <summary>One run of bpf2cs: each input goes through clang, llvm-strip and bpftool as far as it needs them, and becomes one file.</summary>
internal sealed class GeneratorRun
{
    private readonly GeneratorOptions _options;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;
    private readonly Lazy<(Tool Tool, IReadOnlyList<string> Flags)> _compiler;
    private readonly Lazy<LlvmStrip> _strip;
    private readonly Lazy<Bpftool> _bpftool;
    private readonly TemporaryFolder _work;
    private readonly DependencyFile _dependencies = new();
    // What one target's compilation says, the next one's says again.
    private readonly HashSet<Diagnostic> _warnings = [];

    private GeneratorRun(GeneratorOptions options, TextWriter output, TextWriter errors, TemporaryFolder work)
    {
        _options = options;
        _output = output;
        _errors = errors;
        _work = work;
        _bpftool = new(() => new Bpftool(Tool.Find("makes the skeleton", "--bpftool", [options.Bpftool])));
        _strip = new(() => new LlvmStrip(Tool.Find("strips objects", "--strip", [options.Strip!])));
        _compiler = new(() =>
        {
            Tool tool = Tool.Find("compiles BPF C", "--cc", options.Compiler);
            string[] vmlinux = options.Vmlinux is { } choice ? ["-I", VmlinuxHeader.FindFolder(choice, _bpftool, work)] : [];
            return (tool, [.. vmlinux, .. options.ClangArguments]);
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
        IReadOnlyList<TargetObject> objects = [];
        TargetObject? main = null;
        SkeletonHeader header;
        if (InputFile.KindOf(input) == InputKind.SkeletonHeader && !_options.IsLinked)
        {
            header = SkeletonHeaderReader.Read(input, InputFile.Text(input, InputFile.Read(input)));
            ElfCheck.Check(input, header.Image);
        }
        else
        {
            objects = _options.Targets.Count == 0
                ? [new TargetObject(null, Objects(inputs, naming, null, dependencies))]
                : [.. _options.Targets.Select(target => new TargetObject(target, Objects(inputs, naming, target, dependencies)))];
            // bpftool and libbpf read what is for this machine's byte order. Of anything else, they read its twin.
            main = objects.FirstOrDefault(item => item.Target is not { IsForeign: true });
            main ??= new TargetObject(objects[0].Target, Objects(inputs, naming, objects[0].Target, dependencies, isTwin: true), IsTwin: true);
            header = SkeletonHeaderReader.Read(input, _bpftool.Value.GenerateSkeleton(input, main.Path, naming.ObjectName));
        }
        dependencies.AddRange(inputs);
        if (_options.Vmlinux is { } vmlinux and not VmlinuxHeader.Automatic && _compiler.IsValueCreated)
            dependencies.Add(vmlinux);
        ObjectContents contents = ObjectReader.Read(input, header.ObjectName, header.Image);
        IReadOnlyList<BtfType> types = FindTypes(inputs, contents.Btf, main);
        foreach (TargetObject other in objects.Where(other => other != main))
            Compare(inputs, contents, types, main!, other);
        SkeletonImage[] images = _options.Targets.Count == 0
            ? [new SkeletonImage(header.Image, [])]
            : [.. objects.GroupBy(item => Convert.ToHexString(SHA256.HashData(item.Image))).Select(same => new SkeletonImage(same.First().Image, [.. same.Select(item => item.Target!)]))];
        SkeletonModel model = SkeletonModelBuilder.Build(input, naming, header, contents, images, types, !_options.IsUntyped);
        Report(model.Warnings);
        string path = OutputFile.Write(input, _options.OutputDirectory, naming.OutputFile, SkeletonWriter.Write(model));
        Say($"Wrote {path}");
        _dependencies.Add(path, dependencies);
    }

    private void Compare(IReadOnlyList<string> inputs, ObjectContents contents, IReadOnlyList<BtfType> types, TargetObject main, TargetObject other)
    {
        var comparison = new TargetComparison(inputs[0], main, other);
        comparison.CheckSymbols(main.Image, other.Image);
        Btf btf = ObjectReader.ReadBtf(inputs[0], other.Path);
        comparison.CheckSections(contents.Btf, btf);
        foreach ((BtfType left, BtfType right) in types.Zip(FindTypes(inputs, btf, other)))
            comparison.CheckType($"{left}", left, right);
    }

    /// <summary>The one object that the inputs are or become.</summary>
    private string Objects(IReadOnlyList<string> inputs, SkeletonNaming naming, BpfTarget? target, List<string> dependencies, bool isTwin = false)
    {
        string label = target is null ? "" : $"{target.Name}{(isTwin ? "-twin" : "")}.";
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
                    objects.Add(Compile(input, target, _work.File($"{objects.Count}.{label}{naming.ObjectName}.bpf.o"), dependencies, isTwin));
                    break;
                default:
                    throw new GeneratorException(DiagnosticCode.Input, input, "A skeleton header cannot be linked: name the object it was made from.");
            }
        }
        if (!_options.IsLinked)
            return objects[0];
        string linked = _work.File($"{label}{naming.ObjectName}.linked.bpf.o");
        _bpftool.Value.Link(inputs[0], linked, objects);
        Say($"Linked {string.Join(' ', inputs)}{For(target)}");
        return linked;
    }

    private string Compile(string input, BpfTarget? target, string path, List<string> dependencies, bool isTwin)
    {
        string list = _work.File("dependencies.d");
        IReadOnlyList<Diagnostic> diagnostics = CompilerFor(target, isTwin).Compile(input, path, _options.DependencyFile is null ? null : list);
        if (!isTwin)
        {
            Report([.. diagnostics.Where(_warnings.Add)]);
            Say($"Compiled {input}{For(target)}");
        }
        if (_options.DependencyFile is not null)
            dependencies.AddRange(DependencyFile.ReadInputs(File.ReadAllText(list)).Where(file => !_work.Contains(file)));
        if (_options.Strip is not null)
        {
            _strip.Value.Strip(input, path);
            if (!isTwin)
                Say($"Stripped {input}{For(target)}");
        }
        ElfCheck.Check(input, File.ReadAllBytes(path));
        return path;
    }

    private static string For(BpfTarget? target) => target is null ? "" : $" for {target.Name}";

    private Clang CompilerFor(BpfTarget? target, bool isTwin) => new(_compiler.Value.Tool, target, isTwin, _compiler.Value.Flags, _work);

    private IReadOnlyList<BtfType> FindTypes(IReadOnlyList<string> inputs, Btf btf, TargetObject? item)
    {
        if (_options.Types.Count == 0)
            return [];
        string[] sources = [.. inputs.Where(input => InputFile.KindOf(input) == InputKind.Source)];
        return new NamedTypes(inputs[0], btf, sources, new Lazy<Clang>(() => CompilerFor(item?.Target, item is { IsTwin: true })), _work).Find(_options.Types);
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
