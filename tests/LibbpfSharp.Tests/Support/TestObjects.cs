namespace LibbpfSharp.Tests.Support;

/// <summary>The BPF objects of Bpf/, compiled with the tests.</summary>
internal static class TestObjects
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Bpf", name + ".bpf.o");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path(name));
}
