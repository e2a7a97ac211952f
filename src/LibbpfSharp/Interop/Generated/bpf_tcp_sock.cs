namespace LibbpfSharp.Interop;

public partial struct bpf_tcp_sock
{
    [NativeTypeName("__u32")]
    public uint snd_cwnd;

    [NativeTypeName("__u32")]
    public uint srtt_us;

    [NativeTypeName("__u32")]
    public uint rtt_min;

    [NativeTypeName("__u32")]
    public uint snd_ssthresh;

    [NativeTypeName("__u32")]
    public uint rcv_nxt;

    [NativeTypeName("__u32")]
    public uint snd_nxt;

    [NativeTypeName("__u32")]
    public uint snd_una;

    [NativeTypeName("__u32")]
    public uint mss_cache;

    [NativeTypeName("__u32")]
    public uint ecn_flags;

    [NativeTypeName("__u32")]
    public uint rate_delivered;

    [NativeTypeName("__u32")]
    public uint rate_interval_us;

    [NativeTypeName("__u32")]
    public uint packets_out;

    [NativeTypeName("__u32")]
    public uint retrans_out;

    [NativeTypeName("__u32")]
    public uint total_retrans;

    [NativeTypeName("__u32")]
    public uint segs_in;

    [NativeTypeName("__u32")]
    public uint data_segs_in;

    [NativeTypeName("__u32")]
    public uint segs_out;

    [NativeTypeName("__u32")]
    public uint data_segs_out;

    [NativeTypeName("__u32")]
    public uint lost_out;

    [NativeTypeName("__u32")]
    public uint sacked_out;

    [NativeTypeName("__u64")]
    public ulong bytes_received;

    [NativeTypeName("__u64")]
    public ulong bytes_acked;

    [NativeTypeName("__u32")]
    public uint dsack_dups;

    [NativeTypeName("__u32")]
    public uint delivered;

    [NativeTypeName("__u32")]
    public uint delivered_ce;

    [NativeTypeName("__u32")]
    public uint icsk_retransmits;
}
