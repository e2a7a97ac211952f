using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

public unsafe partial struct bpf_sock_ops
{
    [NativeTypeName("__u32")]
    public uint op;

    [NativeTypeName("__AnonymousRecord_bpf_L6924_C2")]
    public _Anonymous_e__Union Anonymous;

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
    public uint is_fullsock;

    [NativeTypeName("__u32")]
    public uint snd_cwnd;

    [NativeTypeName("__u32")]
    public uint srtt_us;

    [NativeTypeName("__u32")]
    public uint bpf_sock_ops_cb_flags;

    [NativeTypeName("__u32")]
    public uint state;

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

    [NativeTypeName("__u32")]
    public uint sk_txhash;

    [NativeTypeName("__u64")]
    public ulong bytes_received;

    [NativeTypeName("__u64")]
    public ulong bytes_acked;

    [NativeTypeName("struct bpf_sock *")]
    public bpf_sock* sk;

    public void* skb_data;

    public void* skb_data_end;

    [NativeTypeName("__u32")]
    public uint skb_len;

    [NativeTypeName("__u32")]
    public uint skb_tcp_flags;

    [NativeTypeName("__u64")]
    public ulong skb_hwtstamp;

    [UnscopedRef]
    public Span<uint> args
    {
        get
        {
            return MemoryMarshal.CreateSpan(ref Anonymous.args[0], 4);
        }
    }

    [UnscopedRef]
    public ref uint reply
    {
        get
        {
            return ref Anonymous.reply;
        }
    }

    [UnscopedRef]
    public Span<uint> replylong
    {
        get
        {
            return MemoryMarshal.CreateSpan(ref Anonymous.replylong[0], 4);
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public unsafe partial struct _Anonymous_e__Union
    {
        [FieldOffset(0)]
        [NativeTypeName("__u32[4]")]
        public fixed uint args[4];

        [FieldOffset(0)]
        [NativeTypeName("__u32")]
        public uint reply;

        [FieldOffset(0)]
        [NativeTypeName("__u32[4]")]
        public fixed uint replylong[4];
    }
}
