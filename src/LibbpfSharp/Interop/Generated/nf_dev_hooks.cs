namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum nf_dev_hooks : uint
{
    NF_NETDEV_INGRESS,
    NF_NETDEV_EGRESS,
    NF_NETDEV_NUMHOOKS,
}
