using LibbpfSharp.Generator.Naming;
using LibbpfSharp.Generator.Types;

namespace LibbpfSharp.Generator.Skeletons;

/// <summary>
/// Finds the structs of kernel operations in an object's BTF. bpftool's header has their maps only when bpftool and the libbpf within it know the
/// section: version 7.1 passes over <c>.struct_ops.link</c> in silence.
/// </summary>
internal sealed class StructOpsReader(TypeModel types, Func<BtfType, bool> isExpressible)
{
    // With a question mark, the map is not made unless the program asks for it.
    private static readonly string[] Sections = [".struct_ops", ".struct_ops.link", "?.struct_ops", "?.struct_ops.link"];

    /// <summary>The variables of such sections, in the order of the object.</summary>
    public static IEnumerable<BtfVariable> FindVariables(Btf btf) =>
        btf.OfType<BtfDataSection>().Where(section => Sections.Contains(section.Name))
            .SelectMany(section => section.Variables).Select(place => place.Type).OfType<BtfVariable>()
            .Where(variable => variable.Type.Stripped is BtfComposite);

    /// <param name="variable">The struct.</param>
    /// <param name="name">The C# name of its map, and of the property.</param>
    /// <param name="className">The C# class.</param>
    public SkeletonStructOps Read(BtfVariable variable, string name, string className)
    {
        var type = (BtfComposite)variable.Type.Stripped;
        var names = new NameScope(className, "Ref", "GetProgram", "SetProgram");
        var members = new List<SkeletonOperation>();
        var leftOut = new List<string>();
        Add(type, 0);
        return new SkeletonStructOps(variable.Name, name, className, type.ToString(), type.Size, members, leftOut);

        void Add(BtfComposite composite, long baseBits)
        {
            foreach (BtfMember member in composite.Members)
            {
                long bits = baseBits + member.BitOffset;
                BtfType stripped = member.Type.Stripped;
                if (member.Name.Length == 0 && stripped is BtfComposite anonymous)
                    Add(anonymous, bits);
                else if (stripped is BtfPointer { Target.Stripped: BtfFunctionPrototype })
                    members.Add(new SkeletonOperation(member.Name, names.Take(member.Name), member.ToString(), bits / 8, null));
                else if (member.BitfieldSize > 0 || stripped is BtfPointer)
                    leftOut.Add(member.Name);
                else if (stripped.Size > 0 && isExpressible(stripped))
                {
                    var site = new TypeSite(
                        className + Identifier.ToPascalCase(member.Name), $"{variable.Name}.{member.Name}", $"struct_ops '{variable.Name}', member '{member.Name}'");
                    members.Add(new SkeletonOperation(member.Name, names.Take(member.Name), member.ToString(), bits / 8, types.Get(member.Type, site)));
                }
            }
        }
    }
}
