namespace LibbpfSharp;

/// <summary>A function was called that the loaded libbpf does not have, or the loaded libbpf is older than this library can use.</summary>
public sealed class LibbpfVersionException : LibbpfException
{
    /// <summary>Creates the exception for a function that the loaded library lacks.</summary>
    /// <param name="function">The function's C name.</param>
    /// <param name="required">The libbpf version that brought the function.</param>
    /// <param name="loaded">The version of the library that is loaded.</param>
    public LibbpfVersionException(string function, Version required, Version loaded)
        : base(
            $"Calling {function}", 0, null,
            $"Install libbpf {required} or newer.",
            $"{function} is not in the loaded libbpf {loaded}: libbpf {required} brought it. Install libbpf {required} or newer.",
            null)
    {
        Function = function;
        Required = required;
        Loaded = loaded;
    }

    /// <summary>Creates the exception for a library that is too old for any function to be called.</summary>
    /// <param name="required">The oldest libbpf version that can be used.</param>
    /// <param name="loaded">The version of the library that was found.</param>
    /// <param name="path">The library's file.</param>
    internal LibbpfVersionException(Version required, Version loaded, string path)
        : base(
            $"Loading {path}", 0, null,
            $"Install libbpf {required} or newer.",
            $"{path} is libbpf {loaded}, and LibbpfSharp needs libbpf {required} or newer. Install libbpf {required} or newer.",
            null)
    {
        Required = required;
        Loaded = loaded;
    }

    /// <summary>The C name of the missing function; <see langword="null"/> when the library as a whole is too old.</summary>
    public string? Function { get; }

    /// <summary>The libbpf version that brought <see cref="Function"/>, or the oldest one that can be used.</summary>
    public Version Required { get; }

    /// <summary>The version of the library that is loaded.</summary>
    public Version Loaded { get; }
}
