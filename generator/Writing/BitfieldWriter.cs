using System.Globalization;
using LibbpfSharp.Generator.Types;

namespace LibbpfSharp.Generator.Writing;

/// <summary>
/// Writes a bitfield as a property over hidden fields. Arithmetic is done in 64 bits, or 128 for the few fields that need them; a value that is too
/// large loses its upper bits, as in C.
/// </summary>
internal static class BitfieldWriter
{
    public static void Write(CodeWriter writer, CsBitfield field)
    {
        BitfieldStorage low = field.Storage[0];
        bool wide = low.Size == 16 || field.Storage.Count > 1;
        (string unsigned, string signed, int width) = wide
            ? ("global::System.UInt128", "global::System.Int128", 128)
            : ("ulong", "long", 64);
        int shift = (int)(field.BitOffset - low.Offset * 8);
        string mask = Mask(field.BitSize, wide);

        // All bits of the storage as one number; a second field lies above the first.
        string bits = field.Storage.Count == 1 ? low.FieldName
            : $"(({unsigned}){field.Storage[1].FieldName} << {low.Size * 8} | {low.FieldName})";

        writer.Summary($"`{field.CDeclaration}`, bit offset {TypeWriter.Number(field.BitOffset)}, {(field.BitSize == 1 ? "1 bit" : $"{TypeWriter.Number(field.BitSize)} bits")}.");
        writer.BtfName(field.CName);
        using (writer.Block($"public {field.Type.Reference} {field.Name}"))
        {
            writer.Line($"readonly get => {Get(field, bits, unsigned, signed, width, shift, mask)};");
            string value = field.Type is CsPrimitive { IsBoolean: true } ? $"(value ? ({unsigned})1 : 0)" : $"unchecked(({unsigned})value) & {mask}";
            string updated = $"(({unsigned}){bits} & ~({mask} << {shift})) | (({value}) << {shift})";
            if (field.Storage.Count == 1)
            {
                writer.Line($"set => {low.FieldName} = unchecked(({low.TypeName})({updated}));");
            }
            else
            {
                using (writer.Block("set"))
                {
                    writer.Line($"{unsigned} bits = {updated};");
                    writer.Line($"{low.FieldName} = unchecked(({low.TypeName})bits);");
                    writer.Line($"{field.Storage[1].FieldName} = unchecked(({field.Storage[1].TypeName})(bits >> {low.Size * 8}));");
                }
            }
        }
    }

    private static string Get(CsBitfield field, string bits, string unsigned, string signed, int width, int shift, string mask)
    {
        CsType type = field.Type;
        CsPrimitive? number = type as CsPrimitive ?? (type as CsEnum)?.Underlying;
        if (number!.IsBoolean)
            return $"((({unsigned}){bits} >> {shift}) & {mask}) != 0";
        // The sign bit goes to the top and comes back with its copies.
        return number.IsSigned
            ? $"unchecked(({type.Reference})(({signed})(({unsigned}){bits} << {width - shift - field.BitSize}) >> {width - field.BitSize}))"
            : $"unchecked(({type.Reference})((({unsigned}){bits} >> {shift}) & {mask}))";
    }

    private static string Mask(int bits, bool wide)
    {
        if (wide)
            return bits == 128 ? "global::System.UInt128.MaxValue" : $"(((global::System.UInt128)1 << {bits}) - 1)";
        ulong mask = bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;
        return $"0x{mask.ToString("x", CultureInfo.InvariantCulture)}UL";
    }
}
