namespace LibbpfSharp;

/// <summary>libbpf's shared library could not be found or loaded. Thrown by the first call that needs it, and by every later one.</summary>
public sealed class LibbpfNotFoundException : LibbpfException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was looked for, where, and how to install it.</param>
    /// <param name="innerException">The loader's own error.</param>
    public LibbpfNotFoundException(string message, Exception? innerException = null)
        : base("Loading libbpf", 0, null, null, message, innerException)
    {
    }
}
