using System.Buffers.Binary;
using System.Text;
using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator.Objects;

/// <summary>
/// Says what is wrong with a file that is no BPF object, before libelf, libbpf and bpftool say "Invalid argument". elf(5) has the layout.
/// </summary>
internal static class ElfCheck
{
    private const int HeaderSize = 64;
    private const int MachineBpf = 247;
    private const int Relocatable = 1;

    /// <exception cref="GeneratorException">It is not a complete BPF object with BTF.</exception>
    public static void Check(string file, ReadOnlySpan<byte> image)
    {
        if (image.IsEmpty)
            throw new GeneratorException(DiagnosticCode.Input, file, "The file is empty.");
        if (!image.StartsWith("\u007fELF"u8))
            throw Error(file, $"The file is no ELF object{(IsText(image) ? " but text" : "")}. Expected is what clang -target bpf -g -c writes.");
        if (image.Length < HeaderSize)
            throw Error(file, $"The file is cut off: it has {image.Length} bytes, and the header of an ELF object alone has {HeaderSize}.");
        if (image[4] != 2)
            throw Error(file, "The file is a 32-bit ELF object. BPF objects have 64 bits: clang -target bpf.");
        bool big = image[5] == 2;
        int machine = Half(image, 18, big);
        if (machine != MachineBpf)
            throw Error(file, $"The file is an ELF object for {MachineName(machine)}, not for BPF. Compile it with clang -target bpf.");
        if (Half(image, 16, big) != Relocatable)
            throw Error(file, "The file is an ELF file for BPF, but no relocatable object. Compile it with clang -target bpf -c.");
        CheckSections(file, image, big);
    }

    public static GeneratorException NoBtf(string file) => new(
        DiagnosticCode.NoBtf, file, "The object has no BTF, and so no types to generate from. Compile it with clang -g, and strip it with llvm-strip -g, which keeps BTF.");

    private static void CheckSections(string file, ReadOnlySpan<byte> image, bool big)
    {
        ulong table = Long(image, 40, big);
        int entry = Half(image, 58, big), count = Half(image, 60, big), names = Half(image, 62, big);
        if (entry < HeaderSize || table > (ulong)image.Length || (ulong)image.Length - table < (ulong)entry * (ulong)count || names >= count)
            throw CutOff(file, image, "its section table");
        ReadOnlySpan<byte> Section(ReadOnlySpan<byte> image, int index) => image.Slice((int)table + index * entry, entry);

        ReadOnlySpan<byte> nameSection = Section(image, names);
        bool hasBtf = false;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> section = Section(image, i);
            ulong offset = Long(section, 24, big), size = Long(section, 32, big);
            const int NoBits = 8;
            if (Word(section, 4, big) != NoBits && (offset > (ulong)image.Length || size > (ulong)image.Length - offset))
                throw CutOff(file, image, "one of its sections");
            ulong name = Long(nameSection, 24, big) + Word(section, 0, big);
            hasBtf |= name < (ulong)image.Length && image[(int)name..].StartsWith(".BTF\0"u8) && size > 0;
        }
        if (!hasBtf)
            throw NoBtf(file);
    }

    private static GeneratorException CutOff(string file, ReadOnlySpan<byte> image, string what) =>
        Error(file, $"The file is cut off or damaged: {what} lies behind its end (it has {image.Length} bytes).");

    private static GeneratorException Error(string file, string text) => new(DiagnosticCode.Format, file, text);

    private static bool IsText(ReadOnlySpan<byte> image)
    {
        ReadOnlySpan<byte> start = image[..Math.Min(image.Length, 512)];
        return !start.Contains((byte)0) && !Encoding.UTF8.GetString(start).Any(c => char.IsControl(c) && !char.IsWhiteSpace(c));
    }

    private static string MachineName(int machine) => machine switch
    {
        3 => "x86 (i386)",
        40 => "ARM",
        62 => "x86-64",
        183 => "ARM64",
        243 => "RISC-V",
        _ => $"machine {machine}",
    };

    private static int Half(ReadOnlySpan<byte> data, int at, bool big) =>
        big ? BinaryPrimitives.ReadUInt16BigEndian(data[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(data[at..]);

    private static uint Word(ReadOnlySpan<byte> data, int at, bool big) =>
        big ? BinaryPrimitives.ReadUInt32BigEndian(data[at..]) : BinaryPrimitives.ReadUInt32LittleEndian(data[at..]);

    private static ulong Long(ReadOnlySpan<byte> data, int at, bool big) =>
        big ? BinaryPrimitives.ReadUInt64BigEndian(data[at..]) : BinaryPrimitives.ReadUInt64LittleEndian(data[at..]);
}
