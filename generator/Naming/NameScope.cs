using System.Globalization;

namespace LibbpfSharp.Generator.Naming;

/// <summary>
/// The names of one C# type or class, each given once. What C# forbids gets an underscore behind it (<c>Equals_</c>); what would be
/// a name a second time gets a number (<c>Pid_2</c>), counted in the order of the C source. <see cref="Identifier.ToPascalCase"/>
/// makes neither, so a number never takes a name away from anybody.
/// </summary>
internal sealed class NameScope
{
    // What every struct and class inherits.
    private static readonly string[] Inherited =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private readonly HashSet<string> _reserved;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <param name="reserved">Names that are taken already: the enclosing type's own (CS0542) and its members.</param>
    public NameScope(params IEnumerable<string> reserved) =>
        _reserved = new HashSet<string>([.. Inherited, .. reserved], StringComparer.Ordinal);

    /// <summary>Takes the C# name for a C name.</summary>
    public string Take(string cName) => TakeExactly(Identifier.ToPascalCase(cName));

    /// <summary>Takes a name that is C# already.</summary>
    public string TakeExactly(string name)
    {
        if (_reserved.Contains(name))
            name += "_";
        string candidate = name;
        for (int i = 2; !_used.Add(candidate) || _reserved.Contains(candidate); i++)
            candidate = string.Create(CultureInfo.InvariantCulture, $"{name}_{i}");
        return candidate;
    }
}
