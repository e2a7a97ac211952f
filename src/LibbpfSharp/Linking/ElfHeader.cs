namespace LibbpfSharp;

/// <summary>What has to be right about the first bytes of a file before libbpf's linker sees it.</summary>
internal static class ElfHeader
{
    public const int Size = 64;

    /// <summary>
    /// Why bytes are not the start of a 64-bit ELF file; <see langword="null"/> when they are. libbpf 1.1's linker, and likely later
    /// ones, fault on what libelf gives no header for: they complain and then look into it (linker.c, linker_load_obj_file).
    /// </summary>
    public static string? Problem(ReadOnlySpan<byte> start)
    {
        const int Class = 4, Data = 5, Version = 6;
        if (!start.StartsWith("\u007fELF"u8))
            return "It is not an ELF file; expected is what clang -target bpf -g -c writes.";
        if (start.Length < Size)
            return "The file is cut short: it ends inside the ELF header.";
        return (start[Class], start[Data], start[Version]) is (2, 1 or 2, 1) ? null : "It is not a 64-bit ELF file; expected is what clang -target bpf -g -c writes.";
    }
}
