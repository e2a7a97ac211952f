using LibbpfSharp.Generator.Types;

namespace LibbpfSharp.Generator.Skeletons;

/// <summary>A struct of a kernel's operations, in <c>SEC(".struct_ops")</c> or <c>SEC(".struct_ops.link")</c>.</summary>
/// <param name="CName">The C variable.</param>
/// <param name="Name">The C# property.</param>
/// <param name="ClassName">The C# class.</param>
/// <param name="CType">The C type.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Members">What can be set.</param>
/// <param name="LeftOut">The C names of what libbpf does not let anybody set: bitfields and pointers to data.</param>
internal sealed record SkeletonStructOps(
    string CName, string Name, string ClassName, string CType, long Size, IReadOnlyList<SkeletonOperation> Members, IReadOnlyList<string> LeftOut);

/// <param name="CName">The C member.</param>
/// <param name="Name">The C# property.</param>
/// <param name="CDeclaration">How C declares it.</param>
/// <param name="Offset">Bytes from the start of the struct.</param>
/// <param name="Type">Its type; null for a function pointer, which takes a program.</param>
internal sealed record SkeletonOperation(string CName, string Name, string CDeclaration, long Offset, CsType? Type);
