using LibbpfSharp.Generator.Skeletons;

namespace LibbpfSharp.Generator.Writing;

/// <summary>Writes the class of a section of global variables.</summary>
internal static class SectionWriter
{
    private const string Library = "global::LibbpfSharp";

    public static void Write(CodeWriter writer, SkeletonSection section)
    {
        writer.Summary($"The global variables in `{section.ElfName}`.");
        using (writer.Block($"public sealed class {section.ClassName} : {Library}.BpfSection"))
        {
            writer.Line($"internal {section.ClassName}({Library}.BpfMap map)");
            writer.Continue(": base(map)");
            writer.Line("{");
            writer.Line("}");
            foreach (SkeletonGlobal global in section.Globals)
            {
                writer.Line();
                writer.Summary($"`{global.CDeclaration}`, offset {TypeWriter.Number(global.Offset)}, {TypeWriter.Bytes(global.Size)}.");
                writer.BtfName(global.CName);
                Write(writer, section.Access, global);
            }
        }
    }

    private static void Write(CodeWriter writer, SectionAccess access, SkeletonGlobal global)
    {
        string type = global.Type.Reference, offset = TypeWriter.Number(global.Offset), member = Documentation.Literal(global.CName);
        if (global.Size == 0)
        {
            writer.Line($"public static {type} {global.Name} => default;");
            return;
        }
        if (global.Count is { } count)
        {
            WriteArray(writer, access, global.Name, type, $"{offset}, {TypeWriter.Number(count)}", member);
            return;
        }
        switch (access)
        {
            case SectionAccess.Always:
                writer.Line($"public ref {type} {global.Name} => ref Ref<{type}>({offset});");
                break;
            case SectionAccess.Never:
                writer.Line($"public {type} {global.Name} => Get<{type}>({offset});");
                break;
            default:
                using (writer.Block($"public {type} {global.Name}"))
                {
                    writer.Line($"get => Get<{type}>({offset});");
                    writer.Line($"set => Set({offset}, value, {member});");
                }
                break;
        }
    }

    private static void WriteArray(CodeWriter writer, SectionAccess access, string name, string type, string place, string member)
    {
        switch (access)
        {
            case SectionAccess.Always:
                writer.Line($"public global::System.Span<{type}> {name} => Items<{type}>({place});");
                break;
            case SectionAccess.Never:
                writer.Line($"public global::System.ReadOnlySpan<{type}> {name} => ReadItems<{type}>({place});");
                break;
            default:
                using (writer.Block($"public global::System.ReadOnlySpan<{type}> {name}"))
                {
                    writer.Line($"get => ReadItems<{type}>({place});");
                    writer.Line($"set => WriteItems({place}, value, {member});");
                }
                break;
        }
    }
}
