using System.Globalization;
using LibbpfSharp.Generator.Types;

namespace LibbpfSharp.Generator.Writing;

/// <summary>Writes the types. Every offset is said and none is left to the compiler; Pack = 1 lets a packed struct be one.</summary>
internal sealed class TypeWriter(CodeWriter writer, string access, ByteOrders orders)
{
    private const string Interop = "global::System.Runtime.InteropServices";

    // The runtime refuses larger inline arrays.
    private const long LargestInlineArray = 1 << 20;

    public void Write(CsDeclaredType type)
    {
        switch (type)
        {
            case CsEnum enumeration:
                Write(enumeration);
                break;
            case CsStruct composite:
                Write(composite);
                break;
            case CsInlineArray array:
                Write(array);
                break;
        }
    }

    private void Write(CsEnum type)
    {
        writer.Summary($"`{type.CName}`, {Bytes(type.Size)}.");
        writer.BtfName(type.CName);
        using (writer.Block($"{access} enum {type.Name} : {type.Underlying.Reference}"))
        {
            foreach (CsEnumConstant constant in type.Constants)
            {
                writer.Summary($"`{constant.CName}`");
                writer.BtfName(constant.CName);
                writer.Line($"{constant.Name} = {constant.Value},");
            }
        }
    }

    private void Write(CsStruct type)
    {
        writer.Summary($"`{type.CName}`, {Bytes(type.Size)}.");
        writer.BtfName(type.CName);
        // C# has no struct of size 0. This one is never stored.
        writer.Line($"[{Interop}.StructLayout({Interop}.LayoutKind.Explicit, Pack = 1, Size = {Number(Math.Max(type.Size, 1))})]");
        using (writer.Block($"{access} struct {type.Name}"))
        {
            bool first = true;
            foreach (BitfieldStorage storage in type.Members.OfType<CsBitfield>().SelectMany(bitfield => bitfield.Storage).Distinct())
            {
                writer.Line($"[{Interop}.FieldOffset({Number(storage.Offset)})] private {storage.TypeName} {storage.FieldName};");
                first = false;
            }
            foreach (CsMember member in type.Members)
            {
                if (!first)
                    writer.Line();
                first = false;
                Write(member);
            }
        }
    }

    private void Write(CsMember member)
    {
        switch (member)
        {
            case CsField field:
                writer.Summary($"`{field.CDeclaration}`, offset {Number(field.Offset)}, {Bytes(field.Type.Size)}.");
                writer.BtfName(field.CName);
                writer.Line($"[{Interop}.FieldOffset({Number(field.Offset)})]");
                writer.Line($"public {field.Type.Reference} {field.Name};");
                break;
            case CsBitfield bitfield:
                BitfieldWriter.Write(writer, bitfield, orders);
                break;
            case CsEmptyMember empty:
                writer.Summary($"`{empty.CDeclaration}`, offset {Number(empty.Offset)}, 0 bytes: there is nothing to read or write.");
                writer.BtfName(empty.CName);
                writer.Line($"public static {empty.Type.Reference} {empty.Name} => default;");
                break;
            case CsFlexibleArray array:
                Write(array);
                break;
        }
    }

    private void Write(CsFlexibleArray array)
    {
        writer.Summary($"Where `{array.CDeclaration}` starts.");
        writer.Line($"public const int {array.OffsetName} = {Number(array.Offset)};");
        writer.Line();
        writer.Summary($"`{array.CDeclaration}`, offset {Number(array.Offset)}: the elements that follow this struct in a record.");
        writer.Line("/// <param name=\"record\">The whole record, this struct first.</param>");
        writer.Line("/// <returns>As many whole elements as the record has.</returns>");
        writer.BtfName(array.CName);
        writer.Line($"public static global::System.ReadOnlySpan<{array.Type.Reference}> {array.Name}(global::System.ReadOnlySpan<byte> record) =>");
        writer.Continue(array.Type.Reference == "byte"
            ? $"record[{array.OffsetName}..];"
            : $"{Interop}.MemoryMarshal.Cast<byte, {array.Type.Reference}>(record[{array.OffsetName}..]);");
    }

    private void Write(CsInlineArray array)
    {
        if (array.Size > LargestInlineArray)
        {
            WriteLarge(array);
            return;
        }
        writer.Summary($"`{array.CName}`, {Bytes(array.Size)}. It converts to a `Span`.");
        writer.BtfName(array.CName);
        writer.Line($"[global::System.Runtime.CompilerServices.InlineArray({Number(array.Count)})]");
        using (writer.Block($"{access} struct {array.Name}"))
        {
            writer.Line($"private {array.Element.Reference} _element0;");
            if (array.IsText)
            {
                writer.Line();
                writer.Summary("The text up to the first NUL, or all of it when there is none.");
                writer.Line("/// <returns>The text, decoded as UTF-8.</returns>");
                writer.Line("public override readonly string ToString() => global::LibbpfSharp.BpfText.GetString(this);");
                writer.Line();
                writer.Summary("Sets the text, as UTF-8 with a NUL behind it; the rest is zeroed.");
                writer.Line("/// <param name=\"text\">The text.</param>");
                writer.Line("/// <exception cref=\"global::System.ArgumentException\">The text and its NUL do not fit.</exception>");
                writer.Line("public void Set(global::System.ReadOnlySpan<char> text) => global::LibbpfSharp.BpfText.SetString(this, text);");
            }
        }
    }

    // Nobody keeps a megabyte in a variable, but a map may have such values and they have to have a type.
    private void WriteLarge(CsInlineArray array)
    {
        writer.Summary($"`{array.CName}`, {Bytes(array.Size)}: more than the runtime allows an inline array.");
        writer.BtfName(array.CName);
        writer.Line($"[{Interop}.StructLayout({Interop}.LayoutKind.Explicit, Pack = 1, Size = {Number(array.Size)})]");
        using (writer.Block($"{access} struct {array.Name}"))
        {
            writer.Line($"[{Interop}.FieldOffset(0)] private {array.Element.Reference} _element0;");
            writer.Line();
            writer.Summary("The elements.");
            writer.Line("/// <returns>The elements in place.</returns>");
            writer.Line("[global::System.Diagnostics.CodeAnalysis.UnscopedRef]");
            writer.Line($"public global::System.Span<{array.Element.Reference}> AsSpan() =>");
            writer.Continue($"{Interop}.MemoryMarshal.CreateSpan(ref _element0, {Number(array.Count)});");
        }
    }

    internal static string Bytes(long count) => count == 1 ? "1 byte" : $"{Number(count)} bytes";

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
