namespace LibbpfSharp;

/// <summary>What kind of thing a BTF type describes: the numbers of the kernel's <c>BTF_KIND_*</c> (linux/btf.h).</summary>
public enum BtfKind
{
    /// <summary><c>void</c>, the type with id 0 (<c>BTF_KIND_UNKN</c>).</summary>
    Void = 0,

    /// <summary>An integer, <c>bool</c> or <c>char</c>: <see cref="BtfInt"/>.</summary>
    Int = 1,

    /// <summary>A pointer: <see cref="BtfPointer"/>.</summary>
    Pointer = 2,

    /// <summary>An array: <see cref="BtfArray"/>.</summary>
    Array = 3,

    /// <summary>A struct: <see cref="BtfComposite"/>.</summary>
    Struct = 4,

    /// <summary>A union: <see cref="BtfComposite"/>.</summary>
    Union = 5,

    /// <summary>An enumeration with 32-bit values: <see cref="BtfEnum"/>.</summary>
    Enum = 6,

    /// <summary>A struct or union that is only declared: <see cref="BtfForward"/>.</summary>
    Forward = 7,

    /// <summary>A typedef: <see cref="BtfTypedef"/>.</summary>
    Typedef = 8,

    /// <summary><c>volatile</c>: <see cref="BtfModifier"/>.</summary>
    Volatile = 9,

    /// <summary><c>const</c>: <see cref="BtfModifier"/>.</summary>
    Const = 10,

    /// <summary><c>restrict</c>: <see cref="BtfModifier"/>.</summary>
    Restrict = 11,

    /// <summary>A function: <see cref="BtfFunction"/>.</summary>
    Function = 12,

    /// <summary>The parameters and result of a function: <see cref="BtfFunctionPrototype"/>.</summary>
    FunctionPrototype = 13,

    /// <summary>A global variable: <see cref="BtfVariable"/>.</summary>
    Variable = 14,

    /// <summary>An ELF section and the variables in it: <see cref="BtfDataSection"/>.</summary>
    DataSection = 15,

    /// <summary>A floating-point number (since Linux 5.13): <see cref="BtfFloat"/>.</summary>
    Float = 16,

    /// <summary>A note on a declaration, <c>__attribute__((btf_decl_tag(…)))</c> (since Linux 5.16): <see cref="BtfDeclarationTag"/>.</summary>
    DeclarationTag = 17,

    /// <summary>A note on a type, <c>__attribute__((btf_type_tag(…)))</c> (since Linux 5.17): <see cref="BtfModifier"/>.</summary>
    TypeTag = 18,

    /// <summary>An enumeration with 64-bit values (since Linux 6.0): <see cref="BtfEnum"/>.</summary>
    Enum64 = 19,
}
