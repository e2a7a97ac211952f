using System.Runtime.InteropServices;

namespace LibbpfSharp.Tests.Support;

/// <summary>Native/target.c, loaded into this process: functions to probe.</summary>
internal static unsafe class Target
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "libtarget.so");

    private static readonly nint Handle = NativeLibrary.Load(Path);

    public static int Add(int a, int b) => ((delegate* unmanaged<int, int, int>)NativeLibrary.GetExport(Handle, "target_add"))(a, b);

    public static int Multiply(int a, int b) => ((delegate* unmanaged<int, int, int>)NativeLibrary.GetExport(Handle, "target_multiply"))(a, b);

    /// <summary>Passes the USDT probe; returns its semaphore.</summary>
    public static int Probe(int value) => ((delegate* unmanaged<int, int>)NativeLibrary.GetExport(Handle, "target_probe"))(value);

    /// <summary>A symbol's offset in the file: the library's code segment has equal addresses and offsets when its linker says so; here they are read from the map of this process.</summary>
    public static nuint FileOffset(string symbol)
    {
        var address = (nuint)NativeLibrary.GetExport(Handle, symbol);
        foreach (string line in File.ReadLines("/proc/self/maps"))
        {
            string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            nuint[] range = [.. fields[0].Split('-').Select(n => nuint.Parse(n, System.Globalization.NumberStyles.HexNumber, null))];
            if (range[0] <= address && address < range[1])
                return address - range[0] + nuint.Parse(fields[2], System.Globalization.NumberStyles.HexNumber, null);
        }

        throw new InvalidOperationException($"{symbol} is not mapped.");
    }
}
