namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum libbpf_strict_mode : uint
{
    LIBBPF_STRICT_ALL = 0xffffffff,
    LIBBPF_STRICT_NONE = 0x00,
    LIBBPF_STRICT_CLEAN_PTRS = 0x01,
    LIBBPF_STRICT_DIRECT_ERRS = 0x02,
    LIBBPF_STRICT_SEC_NAME = 0x04,
    LIBBPF_STRICT_NO_OBJECT_LIST = 0x08,
    LIBBPF_STRICT_AUTO_RLIMIT_MEMLOCK = 0x10,
    LIBBPF_STRICT_MAP_DEFINITIONS = 0x20,
    __LIBBPF_STRICT_LAST,
}
