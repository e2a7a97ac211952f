using LibbpfSharp;
using Lsm;

string[] names = args.Length > 0 ? args : ["libbpfsharp-demo"];
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    using var skeleton = LsmSkeleton.OpenAndLoad();
    foreach (string text in names)
    {
        var name = new LsmSkeleton.Name();
        BpfText.SetString(name.Text, text);
        skeleton.Maps.Denied[name] = 0;
    }

    skeleton.Attach();
    Console.WriteLine($"No directory can be made with the name {string.Join(" or ", names)}; Ctrl-C ends this.");
    stop.Token.WaitHandle.WaitOne();
    foreach (var (name, count) in skeleton.Maps.Denied)
        Console.WriteLine($"{name.Text} was refused {count} times.");
    return 0;
}
catch (LibbpfException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
