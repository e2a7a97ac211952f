using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

/// <summary>An array of C strings for the time of a call.</summary>
internal readonly unsafe ref struct NativeTexts
{
    private readonly byte** _texts;
    private readonly int _count;

    public NativeTexts(IReadOnlyList<string> values)
    {
        _count = values.Count;
        _texts = (byte**)NativeMemory.AllocZeroed((nuint)_count, (nuint)sizeof(byte*));
        try
        {
            for (int i = 0; i < _count; i++)
            {
                byte[] text = NativeText.Encode(values[i], nameof(values));
                _texts[i] = (byte*)NativeMemory.Alloc((nuint)text.Length);
                text.CopyTo(new Span<byte>(_texts[i], text.Length));
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public byte** Pointer => _texts;

    public void Dispose()
    {
        for (int i = 0; i < _count; i++)
            NativeMemory.Free(_texts[i]);
        NativeMemory.Free(_texts);
    }
}
