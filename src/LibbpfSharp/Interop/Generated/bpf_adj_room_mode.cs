namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_adj_room_mode : uint
{
    BPF_ADJ_ROOM_NET,
    BPF_ADJ_ROOM_MAC,
}
