namespace LibbpfSharp;

/// <summary>Where an XDP program sees packets (<c>XDP_FLAGS_…_MODE</c> of linux/if_link.h).</summary>
public enum XdpMode
{
    /// <summary>In the driver where it can, else in the network stack.</summary>
    Default = 0,

    /// <summary>In the network stack, which works for every device and is slower. <c>XDP_FLAGS_SKB_MODE</c>, Linux 4.12.</summary>
    Generic = 2,

    /// <summary>In the driver. <c>XDP_FLAGS_DRV_MODE</c>, Linux 4.12.</summary>
    Driver = 4,

    /// <summary>In the device. <c>XDP_FLAGS_HW_MODE</c>, Linux 4.13.</summary>
    Hardware = 8,
}
