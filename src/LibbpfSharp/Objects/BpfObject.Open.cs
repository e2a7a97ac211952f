using System.Runtime.InteropServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

// Opening, from a file, bytes or a stream.
public sealed unsafe partial class BpfObject
{
    /// <summary>Opens an object file. Parses only: no privilege is needed and the kernel is not involved (bpf_object__open_file).</summary>
    /// <param name="path">The path of a BPF ELF object, as clang -target bpf writes it.</param>
    /// <param name="options">How to open it; the default takes it as it is.</param>
    /// <returns>The opened object; dispose it.</returns>
    /// <exception cref="LibbpfException">There is no such file, or it is not a BPF object that this libbpf can read.</exception>
    /// <exception cref="LibbpfVersionException">The options have a <see cref="BpfObjectOptions.TokenPath"/> and libbpf is older than 1.5.</exception>
    /// <exception cref="LibbpfNotFoundException">libbpf is not installed.</exception>
    public static BpfObject Open(string path, BpfObjectOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string operation = $"Opening BPF object '{path}'";
        byte[] image;
        try
        {
            image = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LibbpfException(operation, Errno.ENOENT, innerException: e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw Directory.Exists(path)
                ? new LibbpfException(operation, hint: "It is a directory.", innerException: e)
                : new LibbpfException(operation, Errno.EACCES, innerException: e);
        }

        // As libbpf names an object opened by path: the file's name up to its first dot (libbpf.c, bpf_object__new).
        string name = options?.Name ?? Path.GetFileName(path).Split('.')[0];
        return Open(image, name, options, operation);
    }

    /// <summary>Opens an object from memory (bpf_object__open_mem). The bytes are copied as needed and may go away after the call.</summary>
    /// <param name="image">The bytes of a BPF ELF object.</param>
    /// <param name="name">The object's name.</param>
    /// <param name="options">How to open it; its <see cref="BpfObjectOptions.Name"/> wins over <paramref name="name"/>.</param>
    /// <returns>The opened object; dispose it.</returns>
    /// <exception cref="LibbpfException">It is not a BPF object that this libbpf can read.</exception>
    public static BpfObject Open(ReadOnlySpan<byte> image, string name, BpfObjectOptions? options = null)
    {
        name = options?.Name ?? name;
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Open(image, name, options, $"Opening BPF object '{name}'");
    }

    /// <summary>Opens an object from a stream, read to its end from where it stands.</summary>
    /// <param name="stream">A readable stream; it is not closed.</param>
    /// <param name="name">The object's name.</param>
    /// <param name="options">How to open it; its <see cref="BpfObjectOptions.Name"/> wins over <paramref name="name"/>.</param>
    /// <returns>The opened object; dispose it.</returns>
    /// <exception cref="LibbpfException">It is not a BPF object that this libbpf can read.</exception>
    public static BpfObject Open(Stream stream, string name, BpfObjectOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Open(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), name, options);
    }

    /// <summary>Opens an image that is 8-byte aligned and stays where it is for the call, without a copy.</summary>
    internal static BpfObject OpenAligned(ReadOnlySpan<ulong> image, int size, string name, BpfObjectOptions? options)
    {
        name = options?.Name ?? name;
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(image)[..size];
        fixed (byte* aligned = bytes)
            return OpenPinned(aligned, bytes.Length, name, options, $"Opening BPF object '{name}'");
    }

    private static BpfObject Open(ReadOnlySpan<byte> image, string name, BpfObjectOptions? options, string operation)
    {
        if (image.IsEmpty)
            throw new LibbpfException(operation, hint: "It is empty.");
        if (!image.StartsWith("\u007fELF"u8))
            throw new LibbpfException(operation, hint: "It is not an ELF file; expected is what clang -target bpf -g -c writes.");

        // libelf reads the image through structs, so it wants their alignment, and libbpf keeps pointing into it until open returns.
        void* aligned = NativeMemory.AlignedAlloc((nuint)image.Length, 8);
        try
        {
            image.CopyTo(new Span<byte>(aligned, image.Length));
            return OpenPinned((byte*)aligned, image.Length, name, options, operation);
        }
        finally
        {
            NativeMemory.AlignedFree(aligned);
        }
    }

    private static BpfObject OpenPinned(byte* image, int size, string name, BpfObjectOptions? options, string operation)
    {
        fixed (byte* objectName = NativeText.Encode(name))
        fixed (byte* pinRoot = NativeText.EncodeOptional(options?.PinRootPath))
        fixed (byte* kconfig = NativeText.EncodeOptional(options?.Kconfig))
        fixed (byte* btfPath = NativeText.EncodeOptional(options?.BtfPath))
        fixed (byte* tokenPath = NativeText.EncodeOptional(options?.TokenPath))
        {
            // An older library would answer EINVAL and no word to members it does not know.
            if (tokenPath is not null && !LibbpfLibrary.Has(nameof(Libbpf.bpf_object__token_fd)))
                throw new LibbpfVersionException("bpf_object__token_fd", new Version(1, 5), LibbpfLibrary.Version);
            var native = new bpf_object_open_opts
            {
                sz = (nuint)sizeof(bpf_object_open_opts),
                object_name = objectName,
                relaxed_maps = options?.RelaxedMaps == true ? (byte)1 : (byte)0,
                pin_root_path = pinRoot,
                kconfig = kconfig,
                btf_custom_path = btfPath,
                kernel_log_level = options?.KernelLogLevel ?? 0,
                bpf_token_path = tokenPath,
            };
            using var messages = LibbpfMessages.Collect();
            bpf_object* value = Libbpf.bpf_object__open_mem(image, (nuint)size, &native);
            if (value is null)
            {
                int errno = Failure.LastError();
                Failure.Throw(operation, errno, messages, OpenHint(new ReadOnlySpan<byte>(image, size)));
            }

            return new BpfObject(new BpfObjectHandle(value), name);
        }
    }

    // e_machine of an ELF file of either byte order; EM_BPF is 247.
    private static string OpenHint(ReadOnlySpan<byte> image)
    {
        const int MachineOffset = 18, BigEndian = 2, DataEncoding = 5;
        if (image.Length < 64)
            return "The file is cut short: it ends inside the ELF header.";
        int machine = image[DataEncoding] == BigEndian
            ? image[MachineOffset] << 8 | image[MachineOffset + 1]
            : image[MachineOffset + 1] << 8 | image[MachineOffset];
        if (machine != 247)
            return $"It is an ELF file, but not a BPF object (e_machine {machine}, not 247); expected is what clang -target bpf -g -c writes.";
        return $"The object is damaged or cut short, or uses what libbpf {LibbpfLibrary.Version} does not know.";
    }
}
