using LibbpfSharp.Generator.CommandLine;
using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator;

internal static class Program
{
    private static int Main(string[] args) => args is [Batch.Option]
        ? Batch.Run(Console.In, job => Run(job, Console.Out, Console.Error))
        : Run(args, Console.Out, Console.Error);

    /// <summary>Everything that the program does, with its output where the caller wants it.</summary>
    internal static int Run(string[] args, TextWriter output, TextWriter errors) => Arguments.Run(
        args,
        options => GeneratorRun.Run(options, output, errors),
        text => errors.WriteLine(new Diagnostic(Severity.Error, DiagnosticCode.Usage, null, 0, 0, text).ToString()));
}
