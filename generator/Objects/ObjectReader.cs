using LibbpfSharp.Generator.Diagnostics;

namespace LibbpfSharp.Generator.Objects;

/// <summary>Opens an object as the generated class will, with the runtime library, and writes down what is in it.</summary>
internal static class ObjectReader
{
    /// <param name="file">The input file, for messages.</param>
    /// <param name="name">The object's name.</param>
    /// <param name="image">The object.</param>
    /// <exception cref="GeneratorException">libbpf does not open it, or it has no BTF.</exception>
    public static ObjectContents Read(string file, string name, byte[] image)
    {
        try
        {
            using BpfObject bpf = BpfObject.Open(image, name);
            Btf btf = bpf.Btf ?? throw ElfCheck.NoBtf(file);
            return new ObjectContents(
                [.. bpf.Maps.Select(map => Read(map, btf))],
                [.. bpf.Programs.Select(program => new ObjectProgram(program.Name, program.Section, program.GetType()))],
                btf);
        }
        catch (LibbpfException e)
        {
            throw Error(file, e);
        }
    }

    /// <summary>The types of an object of any byte order. The places of global variables are not in them: those, opening fills in.</summary>
    /// <param name="file">The input file, for messages.</param>
    /// <param name="path">The object.</param>
    /// <exception cref="GeneratorException">Its BTF is damaged.</exception>
    public static Btf ReadBtf(string file, string path)
    {
        try
        {
            return Btf.Open(path);
        }
        catch (LibbpfException e)
        {
            throw Error(file, e);
        }
    }

    private static GeneratorException Error(string file, LibbpfException e)
    {
        string words = string.Join(" ", e.Message.Split('\n', StringSplitOptions.TrimEntries));
        return e is LibbpfNotFoundException or LibbpfVersionException
            ? new GeneratorException(DiagnosticCode.LibbpfMissing, null, $"{words} bpf2cs reads objects with it. On Debian and Ubuntu: apt-get install libbpf1.", e)
            : new GeneratorException(DiagnosticCode.Libbpf, file, words, e);
    }

    private static ObjectMap Read(BpfMap map, Btf btf) => new(
        map.Name, map.Type, map.MaxEntries, map.KeySize, map.ValueSize,
        map.BtfKeyTypeId == 0 ? null : btf[map.BtfKeyTypeId],
        map.BtfValueTypeId == 0 ? null : btf[map.BtfValueTypeId],
        map.IsInternal);
}
