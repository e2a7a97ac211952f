using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using LibbpfSharp.Generator.Skeletons;
using LibbpfSharp.Generator.Targets;

namespace LibbpfSharp.Generator.Writing;

/// <summary>
/// Writes the objects as numbers of eight bytes: the compiler puts such a list into the assembly's read-only data at an address that is a
/// multiple of eight, which libelf needs, and does so much faster than for single bytes.
/// </summary>
internal static class ImageWriter
{
    private const int PerLine = 8;
    private const string Machine = "global::System.Runtime.InteropServices.RuntimeInformation.OSArchitecture";

    public static void Write(CodeWriter writer, string className, IReadOnlyList<SkeletonImage> images)
    {
        if (images is not [{ Targets.Count: 0 }])
        {
            WriteChoice(writer, className, images);
            writer.Line();
        }
        for (int i = 0; i < images.Count; i++)
        {
            if (i > 0)
                writer.Line();
            Write(writer, images[i]);
        }
    }

    /// <summary>The size of the object, as the class writes it.</summary>
    public static string Size(IReadOnlyList<SkeletonImage> images) =>
        images is [{ Targets.Count: 0 } only] ? TypeWriter.Number(only.Bytes.Length) : "ImageSize";

    // The kernel's machine and not this process's: a 32-bit process may run on a 64-bit kernel. A machine goes before a byte order.
    private static void WriteChoice(CodeWriter writer, string className, IReadOnlyList<SkeletonImage> images)
    {
        string names = string.Join(", ", images.SelectMany(image => image.Targets).Select(target => target.Name));
        string refusal = "throw new global::System.PlatformNotSupportedException("
            + $"$\"{className} holds programs for {names} and none for this machine, which is {{({Machine})}}. Generate it with --target for it too.\")";
        Choice("global::System.ReadOnlySpan<ulong> Image", image => image.PropertyName);
        writer.Line();
        Choice("int ImageSize", image => TypeWriter.Number(image.Bytes.Length));

        void Choice(string declaration, Func<SkeletonImage, string> value)
        {
            using (writer.Block($"private static {declaration} => {Machine} switch", end: "};"))
            {
                foreach (SkeletonImage image in images)
                {
                    Architecture[] machines = [.. image.Targets.SelectMany(target => target.Architectures)];
                    if (machines.Length > 0)
                        writer.Line($"{string.Join(" or ", machines.Select(machine => $"global::System.Runtime.InteropServices.Architecture.{machine}"))} => {value(image)},");
                }
                foreach (SkeletonImage image in images)
                {
                    foreach (BpfTarget target in image.Targets.Where(target => target.Architectures.Count == 0))
                        writer.Line($"_ when {(target.IsBigEndian ? "!" : "")}global::System.BitConverter.IsLittleEndian => {value(image)},");
                }
                writer.Line($"_ => {refusal},");
            }
        }
    }

    private static void Write(CodeWriter writer, SkeletonImage image)
    {
        writer.Line($"private static global::System.ReadOnlySpan<ulong> {image.PropertyName} =>");
        writer.Line("[");
        var line = new StringBuilder();
        Span<byte> word = stackalloc byte[8];
        for (int at = 0; at < image.Bytes.Length;)
        {
            line.Clear();
            for (int i = 0; i < PerLine && at < image.Bytes.Length; i++, at += 8)
            {
                word.Clear();
                image.Bytes.AsSpan(at..Math.Min(at + 8, image.Bytes.Length)).CopyTo(word);
                // In the byte order of the machines that take this object: there, the number's bytes in memory are the file's.
                ulong value = image.IsBigEndian ? BinaryPrimitives.ReadUInt64BigEndian(word) : BinaryPrimitives.ReadUInt64LittleEndian(word);
                line.Append(i == 0 ? "" : " ").Append(value < 10 ? "" : "0x").Append(value.ToString("x", CultureInfo.InvariantCulture)).Append(',');
            }
            writer.Continue(line.ToString());
        }
        writer.Line("];");
    }
}
