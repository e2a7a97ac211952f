using System.CommandLine;
using System.CommandLine.Parsing;
using LibbpfSharp.Generator.Naming;
using LibbpfSharp.Generator.Targets;

namespace LibbpfSharp.Generator.CommandLine;

/// <summary>The command line: what there is, and what of it makes no sense.</summary>
internal sealed class Arguments
{
    private readonly Argument<string[]> _inputs = new("input")
    {
        Description = "foo.bpf.c (compiled with clang), foo.bpf.o, or foo.skel.h (from bpftool gen skeleton)",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Folder to write FooSkeleton.g.cs to",
        DefaultValueFactory = _ => ".",
        HelpName = "DIR",
    };

    private readonly Option<string?> _namespace = new("--namespace") { Description = "Namespace of the generated class; none: the global one", HelpName = "NAME" };
    private readonly Option<string?> _name = new("--name") { Description = "Name of the object and, with Skeleton behind it, of the class; default: the input file's", HelpName = "NAME" };
    private readonly Option<string> _access = new("--access") { Description = "public or internal", DefaultValueFactory = _ => "public", HelpName = "ACCESS" };
    private readonly Option<string[]> _types = new("--type")
    {
        Description = "Also generate this C type (repeatable), as of ring buffer records: event, \"struct event\", event_t",
        DefaultValueFactory = _ => [],
        HelpName = "NAME",
    };

    private readonly Option<bool> _noTypes = new("--no-types") { Description = "Generate no types: maps are untyped and struct variables are bytes" };
    private readonly Option<bool> _link = new("--link") { Description = "Link all inputs into one object, which --name names" };
    private readonly Option<string> _compiler = new("--cc")
    {
        Description = "The compiler, with arguments if need be (\"ccache clang\"); also BPF2CS_CC",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BPF2CS_CC") is { Length: > 0 } command ? command : "clang",
        HelpName = "COMMAND",
    };

    private readonly Option<string> _flags = new("--cflags")
    {
        Description = "Arguments for the compiler, quoted as in a shell; also BPF2CS_CFLAGS",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BPF2CS_CFLAGS") ?? "",
        HelpName = "FLAGS",
    };

    private readonly Option<string> _strip = new("--strip") { Description = "The program that strips objects", DefaultValueFactory = _ => "llvm-strip", HelpName = "PROGRAM" };
    private readonly Option<bool> _noStrip = new("--no-strip") { Description = "Keep what a debugger wants (DWARF) in the object" };
    private readonly Option<string> _bpftool = new("--bpftool") { Description = "The bpftool to use", DefaultValueFactory = _ => "bpftool", HelpName = "PROGRAM" };
    private readonly Option<string[]> _targets = new("--target")
    {
        Description = $"What to compile for (repeatable, or a list with commas): {string.Join(", ", BpfTarget.Names)}. Of several, one class holds all and takes the right one at run time",
        DefaultValueFactory = _ => [],
        HelpName = "TARGET",
    };

    private readonly Option<string?> _dependencies = new("--depfile") { Description = "Write what the outputs depend on, as a makefile", HelpName = "FILE" };
    private readonly Option<string?> _vmlinux = new("--vmlinux")
    {
        Description = "Where #include \"vmlinux.h\" leads: auto (made from the running kernel's BTF and kept), a header, or a file with BTF",
        HelpName = "auto|FILE",
    };

    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Say what is compiled, stripped and written" };

    private Arguments()
    {
        // The parser takes an option that it does not know for one more input.
        _inputs.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError($"'{token.Value}' is no option of bpf2cs. Arguments for clang go behind --.");
        });
        _access.AcceptOnlyFromAmong("public", "internal");
        _namespace.Validators.Add(result => Check(result, text => text.Split('.').All(Identifier.IsPlain), "is no C# namespace"));
        _name.Validators.Add(result => Check(result, Identifier.IsPlain, "is no identifier"));
        _compiler.Validators.Add(result => Check(result, text => CommandText.TrySplit(text) is { Count: > 0 }, "is no command"));
        _flags.Validators.Add(result => Check(result, text => CommandText.TrySplit(text) is not null, "has a quote that does not end"));
        _targets.Validators.Add(result => Check(result, text => text.Split(',').All(name => BpfTarget.Find(name) is not null), $"is no target; there are {string.Join(", ", BpfTarget.Names)}"));
        _types.Validators.Add(result => Check(result, IsTypeName, "is no name of a C type"));
    }

    /// <summary>Reads the arguments and runs.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="run">What to do with them.</param>
    /// <param name="usageError">Where usage errors go.</param>
    /// <returns>The exit code: 2 for arguments that make no sense.</returns>
    public static int Run(string[] args, Func<GeneratorOptions, int> run, Action<string> usageError)
    {
        // What is behind "--" is clang's and is not looked at.
        int separator = Array.IndexOf(args, "--");
        string[] own = separator < 0 ? args : args[..separator];
        string[] clang = separator < 0 ? [] : args[(separator + 1)..];

        var arguments = new Arguments();
        var command = new RootCommand("Generates a typed C# skeleton from a BPF program. Arguments after -- go to clang.")
        {
            arguments._inputs, arguments._output, arguments._namespace, arguments._name, arguments._access, arguments._types, arguments._noTypes,
            arguments._link, arguments._compiler, arguments._flags, arguments._strip, arguments._noStrip, arguments._bpftool, arguments._targets,
            arguments._dependencies, arguments._vmlinux, arguments._verbose,
        };
        command.SetAction(result =>
        {
            GeneratorOptions options = arguments.Read(result, clang);
            string? complaint = options switch
            {
                { IsLinked: true, Name: null } => "--link makes one object of all inputs: name it with --name.",
                { IsLinked: false, Name: not null, Inputs.Count: > 1 } => "--name names one output; there are several inputs.",
                { Targets.Count: > 0 } when options.Inputs.FirstOrDefault(input => !input.EndsWith(".c", StringComparison.Ordinal)) is { } input =>
                    $"--target says what to compile for, and {input} is compiled already.",
                { IsUntyped: true, Types.Count: > 0 } => "--type and --no-types exclude each other.",
                _ => null,
            };
            if (complaint is null)
                return run(options);
            usageError(complaint);
            return 2;
        });
        ParseResult parsed = command.Parse(own);
        if (parsed.Errors.Count == 0)
            return parsed.Invoke();
        foreach (ParseError error in parsed.Errors)
            usageError(error.Message);
        return 2;
    }

    private GeneratorOptions Read(ParseResult result, string[] clang) => new()
    {
        Inputs = result.GetValue(_inputs) ?? [],
        OutputDirectory = result.GetValue(_output) ?? ".",
        Namespace = result.GetValue(_namespace),
        Name = result.GetValue(_name),
        Access = result.GetValue(_access) ?? "public",
        Types = result.GetValue(_types) ?? [],
        IsUntyped = result.GetValue(_noTypes),
        IsLinked = result.GetValue(_link),
        Compiler = CommandText.TrySplit(result.GetValue(_compiler)!)!,
        ClangArguments = [.. CommandText.TrySplit(result.GetValue(_flags)!)!, .. clang],
        Strip = result.GetValue(_noStrip) ? null : result.GetValue(_strip),
        Bpftool = result.GetValue(_bpftool)!,
        // "native" may be one of the others.
        Targets = [.. (result.GetValue(_targets) ?? []).SelectMany(text => text.Split(',')).Select(name => BpfTarget.Find(name)!).Distinct()],
        DependencyFile = result.GetValue(_dependencies),
        Vmlinux = result.GetValue(_vmlinux),
        IsVerbose = result.GetValue(_verbose),
    };

    private static bool IsTypeName(string text) => text.Split(' ') switch
    {
        [var name] => Identifier.IsPlain(name),
        ["struct" or "union" or "enum", var name] => Identifier.IsPlain(name),
        _ => false,
    };

    private static void Check(OptionResult result, Func<string, bool> isValid, string complaint)
    {
        foreach (Token token in result.Tokens)
        {
            if (!isValid(token.Value))
                result.AddError($"{result.IdentifierToken?.Value}: '{token.Value}' {complaint}.");
        }
    }
}
