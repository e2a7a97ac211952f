using System.Globalization;
using System.Runtime.InteropServices;

namespace LibbpfSharp;

/// <summary>Names and texts of Linux error numbers, of the kernel-internal one that BPF leaks (ENOTSUPP), and of libbpf's own (errno(3), libbpf's <c>enum libbpf_errno</c>).</summary>
/// <threadsafety>Members may be called from any thread and need no privilege.</threadsafety>
public static class Errno
{
    internal const int EPERM = 1, ENOENT = 2, ESRCH = 3, EINTR = 4, ENXIO = 6, E2BIG = 7, ENOEXEC = 8, EBADF = 9, EAGAIN = 11, ENOMEM = 12, EACCES = 13,
        EFAULT = 14, EBUSY = 16, EEXIST = 17, ENODEV = 19, EINVAL = 22, EMFILE = 24, ENOSPC = 28, ERANGE = 34, ENODATA = 61,
        EOPNOTSUPP = 95, EAFNOSUPPORT = 97, EADDRNOTAVAIL = 99, ESTALE = 116, ENOTSUPP = 524;

    private static readonly string?[] Names =
    [
        null, "EPERM", "ENOENT", "ESRCH", "EINTR", "EIO", "ENXIO", "E2BIG", "ENOEXEC", "EBADF", "ECHILD", "EAGAIN", "ENOMEM",
        "EACCES", "EFAULT", "ENOTBLK", "EBUSY", "EEXIST", "EXDEV", "ENODEV", "ENOTDIR", "EISDIR", "EINVAL", "ENFILE", "EMFILE",
        "ENOTTY", "ETXTBSY", "EFBIG", "ENOSPC", "ESPIPE", "EROFS", "EMLINK", "EPIPE", "EDOM", "ERANGE", "EDEADLK", "ENAMETOOLONG",
        "ENOLCK", "ENOSYS", "ENOTEMPTY", "ELOOP", null, "ENOMSG", "EIDRM", "ECHRNG", "EL2NSYNC", "EL3HLT", "EL3RST", "ELNRNG",
        "EUNATCH", "ENOCSI", "EL2HLT", "EBADE", "EBADR", "EXFULL", "ENOANO", "EBADRQC", "EBADSLT", null, "EBFONT", "ENOSTR",
        "ENODATA", "ETIME", "ENOSR", "ENONET", "ENOPKG", "EREMOTE", "ENOLINK", "EADV", "ESRMNT", "ECOMM", "EPROTO", "EMULTIHOP",
        "EDOTDOT", "EBADMSG", "EOVERFLOW", "ENOTUNIQ", "EBADFD", "EREMCHG", "ELIBACC", "ELIBBAD", "ELIBSCN", "ELIBMAX", "ELIBEXEC",
        "EILSEQ", "ERESTART", "ESTRPIPE", "EUSERS", "ENOTSOCK", "EDESTADDRREQ", "EMSGSIZE", "EPROTOTYPE", "ENOPROTOOPT",
        "EPROTONOSUPPORT", "ESOCKTNOSUPPORT", "EOPNOTSUPP", "EPFNOSUPPORT", "EAFNOSUPPORT", "EADDRINUSE", "EADDRNOTAVAIL",
        "ENETDOWN", "ENETUNREACH", "ENETRESET", "ECONNABORTED", "ECONNRESET", "ENOBUFS", "EISCONN", "ENOTCONN", "ESHUTDOWN",
        "ETOOMANYREFS", "ETIMEDOUT", "ECONNREFUSED", "EHOSTDOWN", "EHOSTUNREACH", "EALREADY", "EINPROGRESS", "ESTALE", "EUCLEAN",
        "ENOTNAM", "ENAVAIL", "EISNAM", "EREMOTEIO", "EDQUOT", "ENOMEDIUM", "EMEDIUMTYPE", "ECANCELED", "ENOKEY", "EKEYEXPIRED",
        "EKEYREVOKED", "EKEYREJECTED", "EOWNERDEAD", "ENOTRECOVERABLE", "ERFKILL", "EHWPOISON",
    ];

    private static readonly (string Name, string Text)[] Libbpf =
    [
        ("LIBBPF_ERRNO__LIBELF", "Something wrong in libelf"),
        ("LIBBPF_ERRNO__FORMAT", "BPF object format invalid"),
        ("LIBBPF_ERRNO__KVERSION", "'version' section incorrect or lost"),
        ("LIBBPF_ERRNO__ENDIAN", "Endian mismatch"),
        ("LIBBPF_ERRNO__INTERNAL", "Internal error in libbpf"),
        ("LIBBPF_ERRNO__RELOC", "Relocation failed"),
        ("LIBBPF_ERRNO__LOAD", "Load program failure for unknown reason"),
        ("LIBBPF_ERRNO__VERIFY", "Kernel verifier blocks program loading"),
        ("LIBBPF_ERRNO__PROG2BIG", "Program too big"),
        ("LIBBPF_ERRNO__KVER", "Incorrect kernel version"),
        ("LIBBPF_ERRNO__PROGTYPE", "Kernel doesn't support this program type"),
        ("LIBBPF_ERRNO__WRNGPID", "Wrong pid in netlink message"),
        ("LIBBPF_ERRNO__INVSEQ", "Invalid netlink sequence"),
        ("LIBBPF_ERRNO__NLPARSE", "Netlink parsing error"),
    ];

    private const int LibbpfFirst = 4000;

    /// <summary>The symbolic name of an error number.</summary>
    /// <param name="errno">A positive error number.</param>
    /// <returns>"EPERM", "ENOTSUPP", "LIBBPF_ERRNO__FORMAT"; for a number without a name, "errno 999".</returns>
    public static string Name(int errno) =>
        (uint)errno < (uint)Names.Length && Names[errno] is { } name ? name
        : errno == ENOTSUPP ? "ENOTSUPP"
        : (uint)(errno - LibbpfFirst) < (uint)Libbpf.Length ? Libbpf[errno - LibbpfFirst].Name
        : string.Create(CultureInfo.InvariantCulture, $"errno {errno}");

    /// <summary>The symbolic name followed by the system's text in parentheses.</summary>
    /// <param name="errno">A positive error number.</param>
    /// <returns>"EPERM (Operation not permitted)".</returns>
    public static string Describe(int errno)
    {
        string text =
            errno == ENOTSUPP ? "Operation not supported"
            : (uint)(errno - LibbpfFirst) < (uint)Libbpf.Length ? Libbpf[errno - LibbpfFirst].Text
            : Marshal.GetPInvokeErrorMessage(errno);
        return $"{Name(errno)} ({text})";
    }
}
