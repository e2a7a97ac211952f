namespace LibbpfSharp;

/// <summary>Where in a packet's way a netfilter program runs (<c>enum nf_inet_hooks</c> of linux/netfilter.h).</summary>
public enum NetfilterHook
{
    /// <summary>Received, not yet routed. <c>NF_INET_PRE_ROUTING</c>.</summary>
    PreRouting = 0,

    /// <summary>For this machine. <c>NF_INET_LOCAL_IN</c>.</summary>
    LocalIn = 1,

    /// <summary>For another machine. <c>NF_INET_FORWARD</c>.</summary>
    Forward = 2,

    /// <summary>Made on this machine. <c>NF_INET_LOCAL_OUT</c>.</summary>
    LocalOut = 3,

    /// <summary>About to leave. <c>NF_INET_POST_ROUTING</c>.</summary>
    PostRouting = 4,
}
