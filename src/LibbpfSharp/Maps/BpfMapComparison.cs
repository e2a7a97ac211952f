namespace LibbpfSharp;

/// <summary>Whether a map that exists can stand in for the one that an object defines, by the rules of libbpf (libbpf.c, map_is_reuse_compat).</summary>
internal static class BpfMapComparison
{
    // The kernel sets it on device maps by itself.
    private const uint ReadOnlyForPrograms = Interop.Libbpf.BPF_F_RDONLY_PROG;

    /// <summary>What differs, for people; <see langword="null"/> when nothing does.</summary>
    public static string? Differences(BpfMap definition, BpfMapInfo actual)
    {
        var differences = new List<string>();
        void Compare<T>(string what, T wanted, T has)
        {
            if (!EqualityComparer<T>.Default.Equals(wanted, has))
                differences.Add($"{what} is {wanted} in the definition, {has} in the map");
        }

        uint flags = actual.Flags;
        if (actual.Type is BpfMapType.DeviceMap or BpfMapType.DeviceHash)
            flags &= ~ReadOnlyForPrograms;
        Compare("the type", definition.Type, actual.Type);
        Compare("the key size", definition.KeySize, actual.KeySize);
        Compare("the value size", definition.ValueSize, actual.ValueSize);

        // libbpf fills it in at load: the number of CPUs of a perf event array.
        if (definition.MaxEntries != 0)
            Compare("max_entries", definition.MaxEntries, actual.MaxEntries);
        Compare("the flags", $"0x{definition.Flags:x}", $"0x{flags:x}");
        Compare("map_extra", definition.Extra, actual.Extra);
        return differences.Count == 0 ? null : string.Join("; ", differences);
    }

    /// <summary>Why the map that is pinned where an object's map wants to be does not fit; <see langword="null"/> when it cannot be told.</summary>
    public static string? ForPin(BpfMapCollection maps, string path)
    {
        foreach (BpfMap map in maps)
        {
            if (map.PinPath != path)
                continue;
            try
            {
                using BpfMap pinned = BpfMap.OpenPinned(path);
                return Differences(map, pinned.GetInfo()) is { } differences
                    ? $"Another map is pinned to '{path}' than '{map.Name}' is defined: {differences}. Remove the file, or choose another {nameof(BpfMap.PinPath)}."
                    : null;
            }
            catch (LibbpfException)
            {
                // This is the explanation of a failure that is reported anyway, with libbpf's own words.
                return null;
            }
        }

        return null;
    }
}
