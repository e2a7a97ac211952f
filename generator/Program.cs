using LibbpfSharp.Generator.CommandLine;
using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator;

internal static class Program
{
    private static int Main(string[] args) => Arguments.Run(
        args,
        options => GeneratorRun.Run(options, Console.Out, Console.Error),
        text => Console.Error.WriteLine(new Diagnostic(Severity.Error, DiagnosticCode.Usage, null, 0, 0, text).ToString()));
}
