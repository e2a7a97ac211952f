namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum bpf_cgroup_iter_order : uint
{
    BPF_CGROUP_ITER_ORDER_UNSPEC = 0,
    BPF_CGROUP_ITER_SELF_ONLY,
    BPF_CGROUP_ITER_DESCENDANTS_PRE,
    BPF_CGROUP_ITER_DESCENDANTS_POST,
    BPF_CGROUP_ITER_ANCESTORS_UP,
    BPF_CGROUP_ITER_CHILDREN,
}
