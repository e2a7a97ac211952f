using System.Globalization;

namespace LibbpfSharp;

/// <summary>Writes types as C does: from the declared name outwards.</summary>
internal static class BtfDeclaration
{
    // A prototype may have a parameter that is a pointer to a function with such a parameter, in damaged BTF for ever.
    private const int MaximumDepth = 32;

    public static string Write(BtfType type, string name) => Write(type, name, 0);

    private static string Write(BtfType type, string declarator, int depth)
    {
        if (depth > MaximumDepth)
            throw type.Btf.Damaged($"the declaration of type {type.Id} does not end");
        switch (type)
        {
            case BtfPointer pointer:
                return Write(pointer.Target, Pointer(pointer.Target, $"*{declarator}"), depth + 1);
            case BtfModifier modifier when modifier.Unqualified is BtfPointer:
                // "int *const p": what qualifies a pointer stands behind its star.
                return Write(modifier.Target, declarator.Length == 0 ? Word(modifier) : $"{Word(modifier)} {declarator}", depth + 1);
            case BtfModifier modifier:
                return $"{Word(modifier)} {Write(modifier.Target, declarator, depth + 1)}";
            case BtfArray array:
                string count = array.Count == 0 ? "" : array.Count.ToString(CultureInfo.InvariantCulture);
                return Write(array.Element, $"{declarator}[{count}]", depth + 1);
            case BtfFunctionPrototype prototype:
                return Write(prototype.Result, $"{declarator}({Parameters(prototype, depth)})", depth + 1);
            case BtfFunction function:
                return Write(function.Prototype, declarator.Length == 0 ? function.Name : declarator, depth + 1);
            case BtfVariable variable:
                return Write(variable.Type, declarator.Length == 0 ? variable.Name : declarator, depth + 1);
            default:
                return declarator.Length == 0 ? Specifier(type) : $"{Specifier(type)} {declarator}";
        }
    }

    private static string Pointer(BtfType target, string declarator) =>
        target.Unqualified is BtfArray or BtfFunctionPrototype ? $"({declarator})" : declarator;

    private static string Parameters(BtfFunctionPrototype prototype, int depth)
    {
        IEnumerable<string> parameters = prototype.Parameters.Select(parameter => Write(parameter.Type, parameter.Name, depth + 1));
        if (prototype.IsVariadic)
            parameters = parameters.Append("...");
        string text = string.Join(", ", parameters);
        return text.Length == 0 ? "void" : text;
    }

    private static string Word(BtfModifier modifier) => modifier.Kind switch
    {
        BtfKind.Const => "const",
        BtfKind.Volatile => "volatile",
        BtfKind.Restrict => "restrict",
        _ => $"__attribute__((btf_type_tag(\"{modifier.Name}\")))",
    };

    private static string Specifier(BtfType type) => type switch
    {
        BtfVoid => "void",
        BtfComposite composite => Tagged(composite.IsUnion ? "union" : "struct", type.Name),
        BtfForward forward => Tagged(forward.IsUnion ? "union" : "struct", type.Name),
        BtfEnum => Tagged("enum", type.Name),
        _ => type.Name,
    };

    private static string Tagged(string keyword, string name) => name.Length == 0 ? $"{keyword} {{…}}" : $"{keyword} {name}";
}
