using System.Globalization;
using LibbpfSharp.Generator.Types;

namespace LibbpfSharp.Generator.Writing;

/// <summary>
/// Writes a bitfield as a property over hidden fields. Arithmetic is done in 64 bits, or 128 for the few fields that need them; a value that is too
/// large loses its upper bits, as in C.
/// </summary>
internal static class BitfieldWriter
{
    public static void Write(CodeWriter writer, CsBitfield field, ByteOrders orders)
    {
        writer.Summary($"`{field.CDeclaration}`, bit offset {TypeWriter.Number(field.BitOffset)}, {(field.BitSize == 1 ? "1 bit" : $"{TypeWriter.Number(field.BitSize)} bits")}.");
        writer.BtfName(field.CName);
        Access little = new(field, isBigEndian: false), big = new(field, isBigEndian: true);
        using (writer.Block($"public {field.Type.Reference} {field.Name}"))
        {
            if (orders == ByteOrders.Both)
            {
                const string IsLittle = "global::System.BitConverter.IsLittleEndian";
                writer.Line($"readonly get => {IsLittle} ? {little.Get()} : {big.Get()};");
                using (writer.Block("set"))
                {
                    using (writer.Block($"if ({IsLittle})"))
                        little.Set(writer);
                    using (writer.Block("else"))
                        big.Set(writer);
                }
                return;
            }
            Access only = orders == ByteOrders.Big ? big : little;
            writer.Line($"readonly get => {only.Get()};");
            using (writer.Block("set"))
                only.Set(writer);
        }
    }

    /// <summary>The expressions for one byte order. BTF counts bits from the start of memory: from the lowest bit of a number, or from its highest.</summary>
    private readonly struct Access
    {
        private readonly CsBitfield _field;
        private readonly bool _isBigEndian;
        private readonly string _unsigned;
        private readonly string _signed;
        private readonly int _width;
        private readonly int _shift;
        private readonly string _mask;

        public Access(CsBitfield field, bool isBigEndian)
        {
            _field = field;
            _isBigEndian = isBigEndian;
            bool wide = field.Storage[0].Size == 16 || field.Storage.Count > 1;
            (_unsigned, _signed, _width) = wide ? ("global::System.UInt128", "global::System.Int128", 128) : ("ulong", "long", 64);
            _mask = Mask(field.BitSize, wide);
            int before = (int)(field.BitOffset - field.Storage[0].Offset * 8);
            _shift = isBigEndian ? 8 * field.Storage.Sum(storage => storage.Size) - before - field.BitSize : before;
        }

        // All bits of the storage as one number; in memory the second field follows the first.
        private string Bits => _field.Storage switch
        {
            [var only] => only.FieldName,
            [var first, var second] when _isBigEndian => $"(({_unsigned}){first.FieldName} << {second.Size * 8} | {second.FieldName})",
            [var first, var second, ..] => $"(({_unsigned}){second.FieldName} << {first.Size * 8} | {first.FieldName})",
            [] => throw new InvalidOperationException($"{_field.Name} has no storage."),
        };

        public string Get()
        {
            CsType type = _field.Type;
            CsPrimitive number = type as CsPrimitive ?? ((CsEnum)type).Underlying;
            if (number.IsBoolean)
                return $"((({_unsigned}){Bits} >> {_shift}) & {_mask}) != 0";
            // The sign bit goes to the top and comes back with its copies.
            return number.IsSigned
                ? $"unchecked(({type.Reference})(({_signed})(({_unsigned}){Bits} << {_width - _shift - _field.BitSize}) >> {_width - _field.BitSize}))"
                : $"unchecked(({type.Reference})((({_unsigned}){Bits} >> {_shift}) & {_mask}))";
        }

        public void Set(CodeWriter writer)
        {
            string value = _field.Type is CsPrimitive { IsBoolean: true } ? $"(value ? ({_unsigned})1 : 0)" : $"unchecked(({_unsigned})value) & {_mask}";
            string updated = $"(({_unsigned}){Bits} & ~({_mask} << {_shift})) | (({value}) << {_shift})";
            if (_field.Storage is [var only])
            {
                writer.Line($"{only.FieldName} = unchecked(({only.TypeName})({updated}));");
                return;
            }
            (BitfieldStorage low, BitfieldStorage high) = _isBigEndian ? (_field.Storage[1], _field.Storage[0]) : (_field.Storage[0], _field.Storage[1]);
            writer.Line($"{_unsigned} bits = {updated};");
            writer.Line($"{low.FieldName} = unchecked(({low.TypeName})bits);");
            writer.Line($"{high.FieldName} = unchecked(({high.TypeName})(bits >> {low.Size * 8}));");
        }
    }

    private static string Mask(int bits, bool wide)
    {
        if (wide)
            return bits == 128 ? "global::System.UInt128.MaxValue" : $"(((global::System.UInt128)1 << {bits}) - 1)";
        ulong mask = bits == 64 ? ulong.MaxValue : (1UL << bits) - 1;
        return $"0x{mask.ToString("x", CultureInfo.InvariantCulture)}UL";
    }
}
