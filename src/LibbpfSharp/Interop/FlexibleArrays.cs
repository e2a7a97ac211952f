using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace LibbpfSharp.Interop;

// C structs that end in an array of no declared length. C# has no such member, so it is not part of the generated type
// (native/headers.sed) and sizeof agrees with C's; here it is a reference to what follows. Whoever uses it has to have
// allocated more than the struct.

/// <summary>A key of an LPM trie: its length in bits, then its bytes.</summary>
public partial struct bpf_lpm_trie_key
{
    /// <summary>The first of the key's bytes, which follow the prefix length.</summary>
    [UnscopedRef]
    public ref byte data => ref Unsafe.As<bpf_lpm_trie_key, byte>(ref Unsafe.Add(ref this, 1));
}

/// <summary>A key of an LPM trie: its length in bits, then its bytes.</summary>
public partial struct bpf_lpm_trie_key_u8
{
    /// <summary>The first of the key's bytes, which follow the prefix length.</summary>
    [UnscopedRef]
    public ref byte data => ref Unsafe.As<bpf_lpm_trie_key_u8, byte>(ref Unsafe.Add(ref this, 1));
}

/// <summary>What a raw tracepoint program is called with.</summary>
public partial struct bpf_raw_tracepoint_args
{
    /// <summary>The first of the tracepoint's arguments. The struct has no other member: in C its size is 0, in C# no type's is.</summary>
    [UnscopedRef]
    public ref ulong args => ref Unsafe.As<bpf_raw_tracepoint_args, ulong>(ref this);
}

/// <summary>Argument and answer of PERF_EVENT_IOC_QUERY_BPF: the programs attached to a perf event.</summary>
public partial struct perf_event_query_bpf
{
    /// <summary>The first of the program ids, of which the kernel stores up to <see cref="ids_len"/>.</summary>
    [UnscopedRef]
    public ref uint ids => ref Unsafe.As<perf_event_query_bpf, uint>(ref Unsafe.Add(ref this, 1));
}
