using System.Reflection;
using Xunit;

namespace LibbpfSharp.Generator.Tests.Support;

/// <summary>A generated and compiled skeleton class.</summary>
internal sealed class CompiledSkeleton(Type type)
{
    public Type Type => type;

    private delegate ReadOnlySpan<byte> ReadBytes();

    /// <summary>The object that the class holds.</summary>
    public byte[] ObjectBytes =>
        ((ReadBytes)Delegate.CreateDelegate(typeof(ReadBytes), type.GetProperty("ObjectBytes", BindingFlags.Public | BindingFlags.Static)!.GetMethod!))().ToArray();

    /// <summary>A nested type by its C name.</summary>
    public Type this[string cName] =>
        Assert.Single(type.GetNestedTypes(), nested => nested.GetCustomAttribute<BtfNameAttribute>()?.Name == cName);

    public static CompiledSkeleton Generate(Sandbox sandbox, string className, params string[] arguments) =>
        new(CSharpCompiler.Compile(sandbox.Generate(className, arguments)).GetType(className, throwOnError: true)!);

    /// <summary>Writes the object to a file, for programs that read files.</summary>
    public string WriteObject(Sandbox sandbox)
    {
        string path = sandbox.File($"{type.Name}.embedded.o");
        File.WriteAllBytes(path, ObjectBytes);
        return path;
    }
}
