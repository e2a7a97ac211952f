using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace LibbpfSharp;

/// <summary>
/// How far a map has been read in batches (<c>in_batch</c> and <c>out_batch</c> of bpf_map_lookup_batch). Start with <c>default</c> and hand the same one to
/// each call on the same map; it holds nothing to free.
/// </summary>
/// <threadsafety>One thread at a time. It is a value: a copy goes on from where the original was.</threadsafety>
public struct BpfMapCursor
{
    // Hash tables keep a bucket's number in it, the others the last key; the longest of theirs is an LPM trie's, 4 + 256 bytes.
    internal const int Capacity = 264;

    private Bytes _position;

    /// <summary>Whether the last entry has been read.</summary>
    public bool IsAtEnd { get; internal set; }

    internal bool IsStarted { get; set; }

    [UnscopedRef]
    internal ref byte Position => ref Unsafe.As<Bytes, byte>(ref _position);

    [InlineArray(Capacity)]
    private struct Bytes
    {
        private byte _first;
    }
}
