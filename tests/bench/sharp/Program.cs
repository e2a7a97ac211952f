using System.Runtime.InteropServices;
using LibbpfSharp;
using Sharp;

if (args is ["objects", var folder])
{
    Objects.WriteTo(folder);
    return 0;
}

Console.WriteLine($"{RuntimeInformation.FrameworkDescription} {(System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported ? "JIT" : "NativeAOT")}, libbpf {LibbpfLibrary.Version}");
BenchmarkCase? current = null;
try
{
    while (Console.ReadLine() is { } line)
    {
        switch (line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            case ["begin", var name, .. var arguments]:
                current = BenchmarkCase.Begin(name, arguments);
                Console.WriteLine(current is null ? "none" : "ok");
                break;
            case ["turn"]:
                Console.WriteLine("ok" + current!.Turn());
                break;
            case ["end"]:
                current!.Dispose();
                current = null;
                Console.WriteLine("ok");
                break;
        }
    }
}
catch (Exception e)
{
    Console.WriteLine("fail " + e.Message.ReplaceLineEndings(" "));
    return 1;
}

return 0;
