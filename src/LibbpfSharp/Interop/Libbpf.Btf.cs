namespace LibbpfSharp.Interop;

// Inline functions of <bpf/btf.h> and function-like macros of <linux/btf.h>: there is no symbol to import, so they are
// written here, under their C names. All of them read the BTF record they are given a pointer to, check nothing and
// cannot fail; the record must be of the kind that the function is about, inside BTF that outlives the use.
public static unsafe partial class Libbpf
{
    /// <summary>The kind of a type, from its info word.</summary>
    /// <param name="info"><see cref="btf_type.info"/>.</param>
    /// <returns>BTF_KIND_*.</returns>
    public static uint BTF_INFO_KIND(uint info) => (info >> 24) & 0x7f;

    /// <summary>The number of records that follow a type, from its info word.</summary>
    /// <param name="info"><see cref="btf_type.info"/>.</param>
    /// <returns>The count.</returns>
    public static uint BTF_INFO_VLEN(uint info) => info & 0xffffff;

    /// <summary>The kind flag of a type, from its info word.</summary>
    /// <param name="info"><see cref="btf_type.info"/>.</param>
    /// <returns>Whether it is set.</returns>
    public static bool BTF_INFO_KFLAG(uint info) => info >> 31 != 0;

    /// <summary>The encoding of an integer, from the word that follows its type.</summary>
    /// <param name="val">The word.</param>
    /// <returns>BTF_INT_SIGNED, BTF_INT_CHAR and BTF_INT_BOOL.</returns>
    public static byte BTF_INT_ENCODING(uint val) => (byte)((val & 0x0f000000) >> 24);

    /// <summary>The bit offset of an integer, from the word that follows its type.</summary>
    /// <param name="val">The word.</param>
    /// <returns>The offset in bits.</returns>
    public static byte BTF_INT_OFFSET(uint val) => (byte)((val & 0x00ff0000) >> 16);

    /// <summary>The width of an integer, from the word that follows its type.</summary>
    /// <param name="val">The word.</param>
    /// <returns>The number of bits.</returns>
    public static byte BTF_INT_BITS(uint val) => (byte)val;

    /// <summary>The width of a bit field, from a member's offset word in a struct or union whose kind flag is set.</summary>
    /// <param name="val"><see cref="btf_member.offset"/>.</param>
    /// <returns>The number of bits, or 0 for a member that is no bit field.</returns>
    public static uint BTF_MEMBER_BITFIELD_SIZE(uint val) => val >> 24;

    /// <summary>The offset of a member, from its offset word in a struct or union whose kind flag is set.</summary>
    /// <param name="val"><see cref="btf_member.offset"/>.</param>
    /// <returns>The offset in bits.</returns>
    public static uint BTF_MEMBER_BIT_OFFSET(uint val) => val & 0xffffff;

    /// <summary>The kind of a type.</summary>
    /// <param name="t">The type.</param>
    /// <returns>BTF_KIND_*.</returns>
    public static uint btf_kind(btf_type* t) => BTF_INFO_KIND(t->info);

    /// <summary>The number of members, values, parameters or variables of a type.</summary>
    /// <param name="t">The type.</param>
    /// <returns>The count, of all 24 bits (C's function cuts it to 16).</returns>
    public static uint btf_vlen(btf_type* t) => BTF_INFO_VLEN(t->info);

    /// <summary>The kind flag of a type: bit fields in a struct or union, a union for a forward declaration, signed values in an enum.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether it is set.</returns>
    public static bool btf_kflag(btf_type* t) => BTF_INFO_KFLAG(t->info);

    /// <summary>Whether a type is void, the one with id 0.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_UNKN.</returns>
    public static bool btf_is_void(btf_type* t) => btf_kind(t) == BTF_KIND_UNKN;

    /// <summary>Whether a type is an integer.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_INT.</returns>
    public static bool btf_is_int(btf_type* t) => btf_kind(t) == BTF_KIND_INT;

    /// <summary>Whether a type is a pointer.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_PTR.</returns>
    public static bool btf_is_ptr(btf_type* t) => btf_kind(t) == BTF_KIND_PTR;

    /// <summary>Whether a type is an array.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_ARRAY.</returns>
    public static bool btf_is_array(btf_type* t) => btf_kind(t) == BTF_KIND_ARRAY;

    /// <summary>Whether a type is a struct.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_STRUCT.</returns>
    public static bool btf_is_struct(btf_type* t) => btf_kind(t) == BTF_KIND_STRUCT;

    /// <summary>Whether a type is a union.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_UNION.</returns>
    public static bool btf_is_union(btf_type* t) => btf_kind(t) == BTF_KIND_UNION;

    /// <summary>Whether a type is an enum of up to 32 bits.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_ENUM.</returns>
    public static bool btf_is_enum(btf_type* t) => btf_kind(t) == BTF_KIND_ENUM;

    /// <summary>Whether a type is an enum of 64 bits.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_ENUM64.</returns>
    public static bool btf_is_enum64(btf_type* t) => btf_kind(t) == BTF_KIND_ENUM64;

    /// <summary>Whether a type is a forward declaration.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_FWD.</returns>
    public static bool btf_is_fwd(btf_type* t) => btf_kind(t) == BTF_KIND_FWD;

    /// <summary>Whether a type is a typedef.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_TYPEDEF.</returns>
    public static bool btf_is_typedef(btf_type* t) => btf_kind(t) == BTF_KIND_TYPEDEF;

    /// <summary>Whether a type is a volatile modifier.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_VOLATILE.</returns>
    public static bool btf_is_volatile(btf_type* t) => btf_kind(t) == BTF_KIND_VOLATILE;

    /// <summary>Whether a type is a const modifier.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_CONST.</returns>
    public static bool btf_is_const(btf_type* t) => btf_kind(t) == BTF_KIND_CONST;

    /// <summary>Whether a type is a restrict modifier.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_RESTRICT.</returns>
    public static bool btf_is_restrict(btf_type* t) => btf_kind(t) == BTF_KIND_RESTRICT;

    /// <summary>Whether a type is a function.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_FUNC.</returns>
    public static bool btf_is_func(btf_type* t) => btf_kind(t) == BTF_KIND_FUNC;

    /// <summary>Whether a type is a function prototype.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_FUNC_PROTO.</returns>
    public static bool btf_is_func_proto(btf_type* t) => btf_kind(t) == BTF_KIND_FUNC_PROTO;

    /// <summary>Whether a type is a variable.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_VAR.</returns>
    public static bool btf_is_var(btf_type* t) => btf_kind(t) == BTF_KIND_VAR;

    /// <summary>Whether a type is a data section.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_DATASEC.</returns>
    public static bool btf_is_datasec(btf_type* t) => btf_kind(t) == BTF_KIND_DATASEC;

    /// <summary>Whether a type is a floating-point number.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_FLOAT.</returns>
    public static bool btf_is_float(btf_type* t) => btf_kind(t) == BTF_KIND_FLOAT;

    /// <summary>Whether a type is a tag of a declaration.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_DECL_TAG.</returns>
    public static bool btf_is_decl_tag(btf_type* t) => btf_kind(t) == BTF_KIND_DECL_TAG;

    /// <summary>Whether a type is a tag of a type.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_TYPE_TAG.</returns>
    public static bool btf_is_type_tag(btf_type* t) => btf_kind(t) == BTF_KIND_TYPE_TAG;

    /// <summary>Whether a type is a struct or a union.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether it has <see cref="btf_members"/>.</returns>
    public static bool btf_is_composite(btf_type* t) => btf_kind(t) is BTF_KIND_STRUCT or BTF_KIND_UNION;

    /// <summary>Whether a type is an enum of any width.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether its kind is BTF_KIND_ENUM or BTF_KIND_ENUM64.</returns>
    public static bool btf_is_any_enum(btf_type* t) => btf_kind(t) is BTF_KIND_ENUM or BTF_KIND_ENUM64;

    /// <summary>Whether a type only modifies another: volatile, const, restrict or a type tag.</summary>
    /// <param name="t">The type.</param>
    /// <returns>Whether it is a modifier.</returns>
    public static bool btf_is_mod(btf_type* t) =>
        btf_kind(t) is BTF_KIND_VOLATILE or BTF_KIND_CONST or BTF_KIND_RESTRICT or BTF_KIND_TYPE_TAG;

    /// <summary>Whether CO-RE takes one kind for the other: the same, or both enums.</summary>
    /// <param name="t1">A type.</param>
    /// <param name="t2">Another type.</param>
    /// <returns>Whether they are compatible.</returns>
    public static bool btf_kind_core_compat(btf_type* t1, btf_type* t2) =>
        btf_kind(t1) == btf_kind(t2) || (btf_is_any_enum(t1) && btf_is_any_enum(t2));

    /// <summary>The encoding of an integer type.</summary>
    /// <param name="t">A type of kind BTF_KIND_INT.</param>
    /// <returns>BTF_INT_SIGNED, BTF_INT_CHAR and BTF_INT_BOOL.</returns>
    public static byte btf_int_encoding(btf_type* t) => BTF_INT_ENCODING(*(uint*)(t + 1));

    /// <summary>The bit offset of an integer type, which compilers no longer use.</summary>
    /// <param name="t">A type of kind BTF_KIND_INT.</param>
    /// <returns>The offset in bits.</returns>
    public static byte btf_int_offset(btf_type* t) => BTF_INT_OFFSET(*(uint*)(t + 1));

    /// <summary>The width of an integer type.</summary>
    /// <param name="t">A type of kind BTF_KIND_INT.</param>
    /// <returns>The number of bits.</returns>
    public static byte btf_int_bits(btf_type* t) => BTF_INT_BITS(*(uint*)(t + 1));

    /// <summary>What follows an array type: element type, index type and length.</summary>
    /// <param name="t">A type of kind BTF_KIND_ARRAY.</param>
    /// <returns>The record, in the same BTF.</returns>
    public static btf_array* btf_array(btf_type* t) => (btf_array*)(t + 1);

    /// <summary>The values of an enum type of up to 32 bits.</summary>
    /// <param name="t">A type of kind BTF_KIND_ENUM.</param>
    /// <returns>The first of <see cref="btf_vlen"/> records, in the same BTF.</returns>
    public static btf_enum* btf_enum(btf_type* t) => (btf_enum*)(t + 1);

    /// <summary>The values of a 64-bit enum type.</summary>
    /// <param name="t">A type of kind BTF_KIND_ENUM64.</param>
    /// <returns>The first of <see cref="btf_vlen"/> records, in the same BTF.</returns>
    public static btf_enum64* btf_enum64(btf_type* t) => (btf_enum64*)(t + 1);

    /// <summary>A 64-bit enum's value, whose halves BTF keeps apart.</summary>
    /// <param name="e">One of <see cref="btf_enum64(btf_type*)"/>.</param>
    /// <returns>The value's bits, signed when the type's <see cref="btf_kflag"/> is set.</returns>
    public static ulong btf_enum64_value(btf_enum64* e) => ((ulong)e->val_hi32 << 32) | e->val_lo32;

    /// <summary>The members of a struct or union type.</summary>
    /// <param name="t">A type of kind BTF_KIND_STRUCT or BTF_KIND_UNION.</param>
    /// <returns>The first of <see cref="btf_vlen"/> records, in the same BTF.</returns>
    public static btf_member* btf_members(btf_type* t) => (btf_member*)(t + 1);

    /// <summary>The offset of a member in its struct or union.</summary>
    /// <param name="t">A type of kind BTF_KIND_STRUCT or BTF_KIND_UNION.</param>
    /// <param name="member_idx">The member's index, less than <see cref="btf_vlen"/>.</param>
    /// <returns>The offset in bits.</returns>
    public static uint btf_member_bit_offset(btf_type* t, uint member_idx)
    {
        uint offset = btf_members(t)[member_idx].offset;
        return btf_kflag(t) ? BTF_MEMBER_BIT_OFFSET(offset) : offset;
    }

    /// <summary>The width of a bit field in its struct or union.</summary>
    /// <param name="t">A type of kind BTF_KIND_STRUCT or BTF_KIND_UNION.</param>
    /// <param name="member_idx">The member's index, less than <see cref="btf_vlen"/>.</param>
    /// <returns>The number of bits, or 0 for a member that is no bit field.</returns>
    public static uint btf_member_bitfield_size(btf_type* t, uint member_idx) =>
        btf_kflag(t) ? BTF_MEMBER_BITFIELD_SIZE(btf_members(t)[member_idx].offset) : 0;

    /// <summary>The parameters of a function prototype.</summary>
    /// <param name="t">A type of kind BTF_KIND_FUNC_PROTO.</param>
    /// <returns>The first of <see cref="btf_vlen"/> records, in the same BTF.</returns>
    public static btf_param* btf_params(btf_type* t) => (btf_param*)(t + 1);

    /// <summary>The linkage of a variable.</summary>
    /// <param name="t">A type of kind BTF_KIND_VAR.</param>
    /// <returns>The record, in the same BTF.</returns>
    public static btf_var* btf_var(btf_type* t) => (btf_var*)(t + 1);

    /// <summary>The variables of a data section.</summary>
    /// <param name="t">A type of kind BTF_KIND_DATASEC.</param>
    /// <returns>The first of <see cref="btf_vlen"/> records, in the same BTF.</returns>
    public static btf_var_secinfo* btf_var_secinfos(btf_type* t) => (btf_var_secinfo*)(t + 1);

    /// <summary>What a declaration's tag is attached to.</summary>
    /// <param name="t">A type of kind BTF_KIND_DECL_TAG.</param>
    /// <returns>The record, in the same BTF.</returns>
    public static btf_decl_tag* btf_decl_tag(btf_type* t) => (btf_decl_tag*)(t + 1);
}
