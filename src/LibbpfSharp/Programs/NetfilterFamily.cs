namespace LibbpfSharp;

/// <summary>The protocol family of a netfilter hook (<c>NFPROTO_…</c> of linux/netfilter.h).</summary>
public enum NetfilterFamily
{
    /// <summary>IPv4. <c>NFPROTO_IPV4</c>.</summary>
    Ipv4 = 2,

    /// <summary>IPv6. <c>NFPROTO_IPV6</c>.</summary>
    Ipv6 = 10,
}
