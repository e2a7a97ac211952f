using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>
/// Whether the running kernel heeds BPF_NOEXIST and BPF_EXIST when it writes to an LPM trie. Before Linux 6.13, and stable releases that have the
/// change, it writes in any case and says that all is well (lpm_trie.c, trie_update_elem). A version does not tell, so it is tried, once.
/// </summary>
internal static unsafe class LpmTrieFlags
{
    private static readonly Lazy<bool> Heeded = new(Try, LazyThreadSafetyMode.PublicationOnly);

    /// <exception cref="LibbpfException">It does not, or it could not be tried.</exception>
    public static void Require(BpfMap map)
    {
        if (!Heeded.Value)
        {
            throw new LibbpfException($"Writing to map '{map.Name}' ({map.Type}) on a condition", Errno.EOPNOTSUPP, hint:
                "The running kernel would ignore the condition and overwrite (BPF_NOEXIST and BPF_EXIST of LPM tries: Linux 6.13, and stable releases that have the change). Set the indexer instead.");
        }
    }

    private static bool Try()
    {
        // Room for two: an overwrite makes its node before it drops the old one.
        using var map = BpfMap.Create<BpfLpmTrie<ulong, uint>>("lpm_flags", 2);
        ulong prefix = 0;
        uint value = 0;
        MapOperation.TryWrite(map, &prefix, &value, Libbpf.BPF_ANY);
        return !MapOperation.TryWrite(map, &prefix, &value, Libbpf.BPF_NOEXIST, Errno.EEXIST);
    }
}
