using System.Globalization;

namespace Profile;

/// <summary>The kernel's functions by address, from /proc/kallsyms.</summary>
internal sealed class KernelSymbols
{
    private readonly List<(ulong Address, string Name)> _functions = [];

    public static KernelSymbols Read()
    {
        var symbols = new KernelSymbols();
        foreach (string line in File.ReadLines("/proc/kallsyms"))
        {
            // "ffffffff81000000 T _stext" and, for modules, "\t[module]" behind.
            string[] parts = line.Split([' ', '\t'], 4);
            if (parts[1] is "t" or "T" && ulong.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var address)
                symbols._functions.Add((address, parts[2]));
        }

        symbols._functions.Sort((a, b) => a.Address.CompareTo(b.Address));
        return symbols;
    }

    /// <summary>The function an address is in, with the offset.</summary>
    public string this[ulong address]
    {
        get
        {
            int index = _functions.BinarySearch((address, ""), Comparer<(ulong Address, string)>.Create((a, b) => a.Address.CompareTo(b.Address)));
            index = index < 0 ? ~index - 1 : index;
            return index < 0 ? $"0x{address:x}" : $"{_functions[index].Name}+0x{address - _functions[index].Address:x}";
        }
    }
}
