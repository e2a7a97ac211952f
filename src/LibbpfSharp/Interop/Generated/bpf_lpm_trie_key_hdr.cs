namespace LibbpfSharp.Interop;

public partial struct bpf_lpm_trie_key_hdr
{
    [NativeTypeName("__u32")]
    public uint prefixlen;
}
