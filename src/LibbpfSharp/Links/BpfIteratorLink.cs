using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;
using Microsoft.Win32.SafeHandles;

namespace LibbpfSharp;

/// <summary>An attached iterator: each stream opened from it runs the program once over all elements. Linux 5.8.</summary>
/// <threadsafety>Members may be called from any thread; a stream belongs to one reader.</threadsafety>
public sealed unsafe class BpfIteratorLink : BpfLink
{
    internal BpfIteratorLink(BpfLinkHandle handle, string description)
        : base(handle, description)
    {
    }

    /// <summary>Starts the iteration (bpf_iter_create). The program runs while the stream is read, and what it writes with bpf_seq_write and bpf_seq_printf is what is read.</summary>
    /// <returns>A stream that can only be read; dispose it. It may outlive the link.</returns>
    /// <exception cref="LibbpfException">The kernel refused.</exception>
    /// <exception cref="ObjectDisposedException">The link is disposed.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The stream owns the handle.")]
    public Stream OpenStream()
    {
        using var use = new HandleUse(Handle);
        using var messages = LibbpfMessages.Collect();
        int fd = Failure.Check(Libbpf.bpf_iter_create(FileDescriptor), $"Starting the iteration of {Description}", messages);
        return new FileStream(new SafeFileHandle(fd, ownsHandle: true), FileAccess.Read, bufferSize: 0);
    }

    /// <summary>Runs the iteration once and returns all it writes, as text.</summary>
    /// <returns>What the program wrote, decoded as UTF-8.</returns>
    /// <exception cref="LibbpfException">The kernel refused.</exception>
    /// <exception cref="IOException">The program ended the iteration with an error.</exception>
    /// <exception cref="ObjectDisposedException">The link is disposed.</exception>
    public string ReadToEnd()
    {
        using var reader = new StreamReader(OpenStream());
        return reader.ReadToEnd();
    }
}
