using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>What the kernel tells of a BTF object that it holds (<c>struct bpf_btf_info</c>), as of one moment. Linux 4.18; name and owner 5.11.</summary>
/// <param name="Id">Its number in the system, for <see cref="Btf.LoadById"/>.</param>
/// <param name="Name">"vmlinux", a module's name, or empty for what came with programs and maps.</param>
/// <param name="Size">Bytes of the BTF.</param>
/// <param name="IsKernel">Whether it describes the kernel or a module of it.</param>
/// <remarks>A copy, which owns nothing.</remarks>
/// <threadsafety>Immutable: any thread.</threadsafety>
public sealed unsafe record BtfInfo(uint Id, string Name, int Size, bool IsKernel)
{
    // Module names have at most 55 bytes (MODULE_NAME_LEN).
    private const int NameSize = 128;

    internal static BtfInfo Read(int fd, string what)
    {
        byte* name = stackalloc byte[NameSize];
        name[0] = 0;
        var info = new bpf_btf_info { name = (ulong)name, name_len = NameSize };
        uint length = (uint)sizeof(bpf_btf_info);
        using var messages = LibbpfMessages.Collect();
        Failure.Check(Libbpf.bpf_obj_get_info_by_fd(fd, &info, &length), $"Asking about {what}", messages);
        return new BtfInfo(info.id, NativeText.Decode(name), (int)info.btf_size, info.kernel_btf != 0);
    }
}
