using System.Reflection;
using Xunit;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace LibbpfSharp.Tests;

/// <summary>
/// xunit's own entry point, and another for <see cref="Interop.Tool.RunInChild(Type, string, ValueTuple{string, string}[])"/>: one test without
/// the runner, which takes longer to find its hundreds of tests than most tests take, a minute under emulation.
/// </summary>
internal static class Program
{
    public const string ChildOption = "--child";
    public const string ChildPassed = "The test passed.";

    // Each way in a method of its own, so that the compiler of the run time touches no assembly that is not used.
    public static int Main(string[] args) => args switch
    {
        [ChildOption, string type, string test] => RunOne(type, test),
        _ when args.Contains("--server") || args.Contains("--internal-msbuild-node") => RunForPlatform(args),
        _ => RunAll(args),
    };

    private static int RunOne(string type, string test)
    {
        MethodInfo method = typeof(Program).Assembly.GetType(type, throwOnError: true)!.GetMethod(test)
            ?? throw new MissingMethodException(type, test);
        if (method.GetCustomAttribute<FactAttribute>() is null)
            throw new InvalidOperationException($"{type}.{test} is no test.");

        // What it throws ends the process with the stack on stderr and SIGABRT.
        if (method.Invoke(Activator.CreateInstance(method.DeclaringType!), BindingFlags.DoNotWrapExceptions, null, null, null) is Task task)
            task.GetAwaiter().GetResult();
        Console.WriteLine(ChildPassed);
        return 0;
    }

    private static int RunForPlatform(string[] args) =>
        TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions).GetAwaiter().GetResult();

    private static int RunAll(string[] args) => ConsoleRunner.Run(args).GetAwaiter().GetResult();
}
