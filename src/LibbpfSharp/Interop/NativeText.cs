using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace LibbpfSharp.Interop;

/// <summary>UTF-8, NUL-terminated text as C passes it.</summary>
internal static unsafe class NativeText
{
    /// <summary>The bytes of a string with the terminating NUL. A NUL inside would silently cut the name short in C, so it is refused.</summary>
    public static byte[] Encode(string value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (value.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException("A name or path that is handed to libbpf must not contain a NUL character.", parameter);
        var bytes = new byte[Encoding.UTF8.GetByteCount(value) + 1];
        Encoding.UTF8.GetBytes(value, bytes);
        return bytes;
    }

    /// <summary>As <see cref="Encode"/>; <see langword="null"/> stays <see langword="null"/>, which pins to a null pointer.</summary>
    public static byte[]? EncodeOptional(string? value, [CallerArgumentExpression(nameof(value))] string? parameter = null) =>
        value is null ? null : Encode(value, parameter);

    /// <summary>A copy of a NUL-terminated string that libbpf lends.</summary>
    public static string Decode(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}
