using System.Runtime.InteropServices;
using App;

using var adder = AdderSkeleton.OpenAndLoad();
using var counter = CounterSkeleton.Open();
counter.Rodata.MyPid = Environment.ProcessId;
counter.Load();
counter.Attach();
for (int i = 0; i < 7; i++)
    _ = Native.GetPgid(0);
Console.WriteLine($"counted {counter.Bss.Count}, added {adder.Data.Amount}");

internal static partial class Native
{
    [DllImport("libc", EntryPoint = "getpgid")]
    public static extern int GetPgid(int pid);
}
