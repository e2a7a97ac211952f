namespace LibbpfSharp;

/// <summary>The kinds of BPF maps as the kernel numbers them (<c>enum bpf_map_type</c> of linux/bpf.h), each with the Linux version that brought it. Numbers that a newer kernel adds can occur as well.</summary>
public enum BpfMapType
{
    /// <summary>No type. <c>BPF_MAP_TYPE_UNSPEC</c>.</summary>
    Unspecified = 0,

    /// <summary>Hash table. <c>BPF_MAP_TYPE_HASH</c>, Linux 3.19.</summary>
    Hash = 1,

    /// <summary>Array. <c>BPF_MAP_TYPE_ARRAY</c>, Linux 3.19.</summary>
    Array = 2,

    /// <summary>Programs to tail-call. <c>BPF_MAP_TYPE_PROG_ARRAY</c>, Linux 4.2.</summary>
    ProgramArray = 3,

    /// <summary>Perf events, one per CPU; the perf buffer. <c>BPF_MAP_TYPE_PERF_EVENT_ARRAY</c>, Linux 4.3.</summary>
    PerfEventArray = 4,

    /// <summary>Hash table with a value per CPU. <c>BPF_MAP_TYPE_PERCPU_HASH</c>, Linux 4.6.</summary>
    PerCpuHash = 5,

    /// <summary>Array with a value per CPU. <c>BPF_MAP_TYPE_PERCPU_ARRAY</c>, Linux 4.6.</summary>
    PerCpuArray = 6,

    /// <summary>Stack traces by id. <c>BPF_MAP_TYPE_STACK_TRACE</c>, Linux 4.6.</summary>
    StackTrace = 7,

    /// <summary>Cgroups. <c>BPF_MAP_TYPE_CGROUP_ARRAY</c>, Linux 4.8.</summary>
    CgroupArray = 8,

    /// <summary>Hash table that evicts what was least recently used. <c>BPF_MAP_TYPE_LRU_HASH</c>, Linux 4.10.</summary>
    LruHash = 9,

    /// <summary>The same with a value per CPU. <c>BPF_MAP_TYPE_LRU_PERCPU_HASH</c>, Linux 4.10.</summary>
    LruPerCpuHash = 10,

    /// <summary>Longest prefix match. <c>BPF_MAP_TYPE_LPM_TRIE</c>, Linux 4.11.</summary>
    LpmTrie = 11,

    /// <summary>Array of maps. <c>BPF_MAP_TYPE_ARRAY_OF_MAPS</c>, Linux 4.12.</summary>
    ArrayOfMaps = 12,

    /// <summary>Hash table of maps. <c>BPF_MAP_TYPE_HASH_OF_MAPS</c>, Linux 4.12.</summary>
    HashOfMaps = 13,

    /// <summary>Network devices to redirect to, by index. <c>BPF_MAP_TYPE_DEVMAP</c>, Linux 4.14.</summary>
    DeviceMap = 14,

    /// <summary>Sockets, by index. <c>BPF_MAP_TYPE_SOCKMAP</c>, Linux 4.14.</summary>
    SocketMap = 15,

    /// <summary>CPUs to redirect to. <c>BPF_MAP_TYPE_CPUMAP</c>, Linux 4.15.</summary>
    CpuMap = 16,

    /// <summary>AF_XDP sockets. <c>BPF_MAP_TYPE_XSKMAP</c>, Linux 4.18.</summary>
    XskMap = 17,

    /// <summary>Sockets, by key. <c>BPF_MAP_TYPE_SOCKHASH</c>, Linux 4.18.</summary>
    SocketHash = 18,

    /// <summary>Storage per cgroup and attachment; superseded by <see cref="CgroupStorage"/>. <c>BPF_MAP_TYPE_CGROUP_STORAGE_DEPRECATED</c>, Linux 4.19.</summary>
    CgroupStorageDeprecated = 19,

    /// <summary>Sockets of one port. <c>BPF_MAP_TYPE_REUSEPORT_SOCKARRAY</c>, Linux 4.19.</summary>
    ReuseportSocketArray = 20,

    /// <summary>The same with a value per CPU. <c>BPF_MAP_TYPE_PERCPU_CGROUP_STORAGE_DEPRECATED</c>, Linux 4.20.</summary>
    PerCpuCgroupStorageDeprecated = 21,

    /// <summary>First in, first out. <c>BPF_MAP_TYPE_QUEUE</c>, Linux 4.20.</summary>
    Queue = 22,

    /// <summary>Last in, first out. <c>BPF_MAP_TYPE_STACK</c>, Linux 4.20.</summary>
    Stack = 23,

    /// <summary>Storage per socket. <c>BPF_MAP_TYPE_SK_STORAGE</c>, Linux 5.2.</summary>
    SocketStorage = 24,

    /// <summary>Network devices to redirect to, by key. <c>BPF_MAP_TYPE_DEVMAP_HASH</c>, Linux 5.4.</summary>
    DeviceHash = 25,

    /// <summary>A kernel struct of function pointers. <c>BPF_MAP_TYPE_STRUCT_OPS</c>, Linux 5.6.</summary>
    StructOps = 26,

    /// <summary>Ring buffer of records to user space. <c>BPF_MAP_TYPE_RINGBUF</c>, Linux 5.8.</summary>
    RingBuffer = 27,

    /// <summary>Storage per inode. <c>BPF_MAP_TYPE_INODE_STORAGE</c>, Linux 5.10.</summary>
    InodeStorage = 28,

    /// <summary>Storage per task. <c>BPF_MAP_TYPE_TASK_STORAGE</c>, Linux 5.11.</summary>
    TaskStorage = 29,

    /// <summary>Bloom filter. <c>BPF_MAP_TYPE_BLOOM_FILTER</c>, Linux 5.16.</summary>
    BloomFilter = 30,

    /// <summary>Ring buffer of records from user space. <c>BPF_MAP_TYPE_USER_RINGBUF</c>, Linux 6.1.</summary>
    UserRingBuffer = 31,

    /// <summary>Storage per cgroup. <c>BPF_MAP_TYPE_CGRP_STORAGE</c>, Linux 6.2.</summary>
    CgroupStorage = 32,

    /// <summary>Memory shared by program and user space, with pointers that work in both. <c>BPF_MAP_TYPE_ARENA</c>, Linux 6.9.</summary>
    Arena = 33,

    /// <summary>Instruction offsets for indirect jumps. <c>BPF_MAP_TYPE_INSN_ARRAY</c>, Linux 6.19.</summary>
    InstructionArray = 34,

    /// <summary>Hash table that grows. <c>BPF_MAP_TYPE_RHASH</c>, Linux 7.2.</summary>
    ResizableHash = 35,
}
