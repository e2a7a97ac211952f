namespace LibbpfSharp.Interop;

public unsafe partial struct __sk_buff
{
    [NativeTypeName("__u32")]
    public uint len;

    [NativeTypeName("__u32")]
    public uint pkt_type;

    [NativeTypeName("__u32")]
    public uint mark;

    [NativeTypeName("__u32")]
    public uint queue_mapping;

    [NativeTypeName("__u32")]
    public uint protocol;

    [NativeTypeName("__u32")]
    public uint vlan_present;

    [NativeTypeName("__u32")]
    public uint vlan_tci;

    [NativeTypeName("__u32")]
    public uint vlan_proto;

    [NativeTypeName("__u32")]
    public uint priority;

    [NativeTypeName("__u32")]
    public uint ingress_ifindex;

    [NativeTypeName("__u32")]
    public uint ifindex;

    [NativeTypeName("__u32")]
    public uint tc_index;

    [NativeTypeName("__u32[5]")]
    public fixed uint cb[5];

    [NativeTypeName("__u32")]
    public uint hash;

    [NativeTypeName("__u32")]
    public uint tc_classid;

    [NativeTypeName("__u32")]
    public uint data;

    [NativeTypeName("__u32")]
    public uint data_end;

    [NativeTypeName("__u32")]
    public uint napi_id;

    [NativeTypeName("__u32")]
    public uint family;

    [NativeTypeName("__u32")]
    public uint remote_ip4;

    [NativeTypeName("__u32")]
    public uint local_ip4;

    [NativeTypeName("__u32[4]")]
    public fixed uint remote_ip6[4];

    [NativeTypeName("__u32[4]")]
    public fixed uint local_ip6[4];

    [NativeTypeName("__u32")]
    public uint remote_port;

    [NativeTypeName("__u32")]
    public uint local_port;

    [NativeTypeName("__u32")]
    public uint data_meta;

    [NativeTypeName("struct bpf_flow_keys *")]
    public bpf_flow_keys* flow_keys;

    [NativeTypeName("__u64")]
    public ulong tstamp;

    [NativeTypeName("__u32")]
    public uint wire_len;

    [NativeTypeName("__u32")]
    public uint gso_segs;

    [NativeTypeName("struct bpf_sock *")]
    public bpf_sock* sk;

    [NativeTypeName("__u32")]
    public uint gso_size;

    [NativeTypeName("__u8")]
    public byte tstamp_type;

    [NativeTypeName("__u64")]
    public ulong hwtstamp;
}
