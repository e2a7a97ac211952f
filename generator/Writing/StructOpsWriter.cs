using LibbpfSharp.Generator.Skeletons;

namespace LibbpfSharp.Generator.Writing;

/// <summary>Writes the classes of structs of kernel operations.</summary>
internal static class StructOpsWriter
{
    private const string Library = "global::LibbpfSharp";

    /// <summary>The class that has all of them.</summary>
    public static void WriteSet(CodeWriter writer, IReadOnlyList<SkeletonStructOps> structs)
    {
        writer.Summary("The structs of kernel operations, to be changed until the object is loaded. Needs libbpf 1.4.");
        using (writer.Block("public sealed class StructOpsSet"))
        {
            using (writer.Block("internal StructOpsSet(MapSet maps)"))
            {
                foreach (SkeletonStructOps item in structs)
                    writer.Line($"{item.Name} = new {item.ClassName}(maps.{item.Name});");
            }
            foreach (SkeletonStructOps item in structs)
            {
                writer.Line();
                writer.Summary($"What `{item.CType} {item.CName}` starts with.");
                writer.BtfName(item.CName);
                writer.Line($"public {item.ClassName} {item.Name} {{ get; }}");
            }
        }
    }

    /// <summary>The class of one.</summary>
    public static void Write(CodeWriter writer, SkeletonStructOps item)
    {
        string rest = item.LeftOut.Count == 0 ? "" : $" Bitfields and pointers to data cannot be set: {string.Join(", ", item.LeftOut.Select(name => $"`{name}`"))}.";
        writer.Summary($"The members of `{item.CType} {item.CName}`, to be changed until the object is loaded.{rest}");
        using (writer.Block($"public sealed class {item.ClassName} : {Library}.BpfStructOpsShadow"))
        {
            writer.Line($"internal {item.ClassName}({Library}.BpfMap map)");
            writer.Continue($": base(map, {TypeWriter.Number(item.Size)})");
            writer.Line("{");
            writer.Line("}");
            foreach (SkeletonOperation member in item.Members)
            {
                writer.Line();
                string offset = TypeWriter.Number(member.Offset);
                if (member.Type is { } type)
                {
                    writer.Summary($"`{member.CDeclaration}`, offset {offset}, {TypeWriter.Bytes(type.Size)}.");
                    writer.BtfName(member.CName);
                    writer.Line($"public ref {type.Reference} {member.Name} => ref Ref<{type.Reference}>({offset});");
                    continue;
                }
                writer.Summary($"The program for `{member.CDeclaration}`, offset {offset}.");
                writer.BtfName(member.CName);
                using (writer.Block($"public {Library}.StructOpsProgram? {member.Name}"))
                {
                    writer.Line($"get => GetProgram({offset});");
                    writer.Line($"set => SetProgram({offset}, value, {Documentation.Literal(member.CName)});");
                }
            }
        }
    }
}
