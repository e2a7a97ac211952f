using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

[StructLayout(LayoutKind.Explicit)]
public partial struct bpf_iter_link_info
{
    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L131_C2")]
    public _map_e__Struct map;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L134_C2")]
    public _cgroup_e__Struct cgroup;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L146_C2")]
    public _task_e__Struct task;

    public partial struct _map_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint map_fd;
    }

    public partial struct _cgroup_e__Struct
    {
        [NativeTypeName("enum bpf_cgroup_iter_order")]
        public bpf_cgroup_iter_order order;

        [NativeTypeName("__u32")]
        public uint cgroup_fd;

        [NativeTypeName("__u64")]
        public ulong cgroup_id;
    }

    public partial struct _task_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint tid;

        [NativeTypeName("__u32")]
        public uint pid;

        [NativeTypeName("__u32")]
        public uint pid_fd;
    }
}
