using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

/// <summary>printf as libbpf asks its callbacks to do it.</summary>
internal static unsafe class NativeFormat
{
    // A va_list reaches a callee as one pointer-sized argument on every architecture .NET runs on with glibc or musl:
    // an array or an over-large struct is passed by reference, elsewhere it is itself a pointer.
    public static string Format(byte* format, void* arguments)
    {
        byte* text = null;
        int length = vasprintf(&text, format, arguments);
        if (length < 0)
            return NativeText.Decode(format);
        try
        {
            return NativeText.Decode(text);
        }
        finally
        {
            NativeMemory.Free(text);
        }
    }

    [DllImport("libc", ExactSpelling = true)]
    private static extern int vasprintf(byte** text, byte* format, void* arguments);
}
