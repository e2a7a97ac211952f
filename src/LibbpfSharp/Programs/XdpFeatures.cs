namespace LibbpfSharp;

/// <summary>What a network driver can do with XDP (<c>enum netdev_xdp_act</c> of linux/netdev.h). Linux 6.3. Bits that a newer kernel adds can occur as well.</summary>
[Flags]
public enum XdpFeatures : ulong
{
    /// <summary>Nothing, or the kernel does not tell.</summary>
    None = 0,

    /// <summary>Programs that pass, drop, abort and send back. <c>NETDEV_XDP_ACT_BASIC</c>.</summary>
    Basic = 1,

    /// <summary>Programs may redirect. <c>NETDEV_XDP_ACT_REDIRECT</c>.</summary>
    Redirect = 2,

    /// <summary>Packets can be redirected to it. <c>NETDEV_XDP_ACT_NDO_XMIT</c>.</summary>
    RedirectTarget = 4,

    /// <summary>AF_XDP without copying. <c>NETDEV_XDP_ACT_XSK_ZEROCOPY</c>.</summary>
    ZeroCopy = 8,

    /// <summary>Programs run in the device. <c>NETDEV_XDP_ACT_HW_OFFLOAD</c>.</summary>
    HardwareOffload = 16,

    /// <summary>Packets in several buffers on receipt. <c>NETDEV_XDP_ACT_RX_SG</c>.</summary>
    ReceiveSegments = 32,

    /// <summary>Packets in several buffers can be redirected to it. <c>NETDEV_XDP_ACT_NDO_XMIT_SG</c>.</summary>
    RedirectTargetSegments = 64,
}
