using LibbpfSharp.Interop;
using Microsoft.Win32.SafeHandles;

namespace LibbpfSharp;

/// <summary>
/// Links BPF objects into one, as "bpftool gen object" does: programs of several files share maps and global variables, and debugging
/// sections are left out. Stands for libbpf's <c>struct bpf_linker</c>. Needs no privilege and no kernel.
/// </summary>
/// <remarks>
/// The linker owns its output until <see cref="Finish"/> or <see cref="Dispose"/>. Disposed before Finish, or after an Add that
/// failed, it leaves an output that is no object: delete it.
/// </remarks>
/// <threadsafety>One thread at a time. A Dispose on another thread waits for no one: it takes effect after the call under way.</threadsafety>
public sealed unsafe class BpfLinker : IDisposable
{
    private readonly LinkerHandle _handle;
    private readonly string _output;
    private string? _ended;

    private BpfLinker(LinkerHandle handle, string output)
    {
        _handle = handle;
        _output = output;
    }

    /// <summary>Starts linking into a file (bpf_linker__new).</summary>
    /// <param name="outputPath">The file; it is made, or overwritten.</param>
    /// <returns>The linker; dispose it.</returns>
    /// <exception cref="LibbpfException">The file cannot be written.</exception>
    public static BpfLinker Create(string outputPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(outputPath);
        var options = new bpf_linker_opts { sz = (nuint)sizeof(bpf_linker_opts) };
        using var messages = LibbpfMessages.Collect();
        fixed (byte* path = NativeText.Encode(outputPath))
        {
            bpf_linker* linker = Failure.Check(Libbpf.bpf_linker__new(path, &options), $"Starting to link into '{outputPath}'", messages);
            return new BpfLinker(new LinkerHandle(linker), $"'{outputPath}'");
        }
    }

    /// <summary>Starts linking into an open file (bpf_linker__new_fd). libbpf 1.6.</summary>
    /// <param name="output">A file that can be read and written, empty; it stays the caller's, to be kept open until <see cref="Finish"/>.</param>
    /// <returns>The linker; dispose it.</returns>
    /// <exception cref="LibbpfException">The file cannot be written.</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.6.</exception>
    public static BpfLinker Create(SafeFileHandle output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var options = new bpf_linker_opts { sz = (nuint)sizeof(bpf_linker_opts) };
        using var use = new HandleUse(output);
        using var messages = LibbpfMessages.Collect();
        bpf_linker* linker = Failure.Check(
            Libbpf.bpf_linker__new_fd((int)output.DangerousGetHandle(), &options), "Starting to link into an open file", messages);
        return new BpfLinker(new LinkerHandle(linker), "an open file");
    }

    /// <summary>Adds an object file (bpf_linker__add_file).</summary>
    /// <param name="path">A BPF ELF object with BTF, as clang -target bpf -g -c writes it.</param>
    /// <exception cref="LibbpfException">There is no such file, it is no BPF object, or it does not go together with those before: a function or map defined twice, declared and defined with different types.</exception>
    /// <exception cref="InvalidOperationException">The output is finished, or an Add has failed.</exception>
    /// <exception cref="ObjectDisposedException">The linker is disposed.</exception>
    public void Add(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var use = Begin();
        using var messages = LibbpfMessages.Collect();

        // What cannot be opened is for libbpf to say.
        if (File.Exists(path))
        {
            using SafeFileHandle file = Open(path);
            CheckHeader(file, $"'{path}'");
        }
        fixed (byte* nativePath = NativeText.Encode(path))
            Check(Libbpf.bpf_linker__add_file(_handle.Value, nativePath, null), $"'{path}'", messages);
    }

    /// <summary>Adds an object from an open file (bpf_linker__add_fd). libbpf 1.6.</summary>
    /// <param name="file">A file that can be read; it stays the caller's.</param>
    /// <exception cref="LibbpfException">It is no BPF object, or does not go together with those before.</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.6.</exception>
    /// <exception cref="InvalidOperationException">The output is finished, or an Add has failed.</exception>
    /// <exception cref="ObjectDisposedException">The linker is disposed.</exception>
    public void Add(SafeFileHandle file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var use = Begin();
        using var fileUse = new HandleUse(file);
        using var messages = LibbpfMessages.Collect();
        CheckHeader(file, "an open file");
        Check(Libbpf.bpf_linker__add_fd(_handle.Value, (int)file.DangerousGetHandle(), null), "an open file", messages);
    }

    /// <summary>Adds an object from memory (bpf_linker__add_buf; before libbpf 1.6 a file in memory and bpf_linker__add_file).</summary>
    /// <param name="image">The bytes of a BPF ELF object with BTF; they may go away after the call.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <exception cref="LibbpfException">It is no BPF object, or does not go together with those before.</exception>
    /// <exception cref="InvalidOperationException">The output is finished, or an Add has failed.</exception>
    /// <exception cref="ObjectDisposedException">The linker is disposed.</exception>
    public void Add(ReadOnlySpan<byte> image, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        using var use = Begin();
        using var messages = LibbpfMessages.Collect();
        if (ElfHeader.Problem(image) is { } problem)
            throw new LibbpfException(Operation($"'{name}'"), hint: problem);
        if (LibbpfLibrary.Has(nameof(Libbpf.bpf_linker__add_buf)))
        {
            fixed (byte* start = image)
                Check(Libbpf.bpf_linker__add_buf(_handle.Value, start, (nuint)image.Length, null), $"'{name}'", messages);
            return;
        }

        using Descriptor file = Linux.OpenInMemory(image, Operation($"'{name}'"));
        fixed (byte* path = NativeText.Encode($"/proc/self/fd/{file.Value}"))
            Check(Libbpf.bpf_linker__add_file(_handle.Value, path, null), $"'{name}'", messages);
    }

    /// <summary>Writes the output (bpf_linker__finalize). Then dispose the linker.</summary>
    /// <exception cref="LibbpfException">The output cannot be written.</exception>
    /// <exception cref="InvalidOperationException">The output is finished, or an Add has failed.</exception>
    /// <exception cref="ObjectDisposedException">The linker is disposed.</exception>
    public void Finish()
    {
        using var use = Begin();
        using var messages = LibbpfMessages.Collect();
        _ended = "its output is finished";
        Failure.Check(Libbpf.bpf_linker__finalize(_handle.Value), $"Writing the linked object to {_output}", messages);
    }

    /// <summary>Frees the linker and closes the output. Further calls do nothing.</summary>
    public void Dispose() => _handle.Dispose();

    private HandleUse Begin()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        return _ended is null ? new HandleUse(_handle) : throw new InvalidOperationException($"The linker cannot be used any more: {_ended}.");
    }

    private void Check(int result, string input, LibbpfMessages messages)
    {
        if (result >= 0)
            return;

        // libbpf has by then copied part of the object.
        _ended = $"adding {input} failed";
        Failure.Throw(Operation(input), -result, messages);
    }

    private void CheckHeader(SafeFileHandle file, string input)
    {
        Span<byte> start = stackalloc byte[ElfHeader.Size];
        int count = RandomAccess.Read(file, start, 0);
        if (ElfHeader.Problem(start[..count]) is { } problem)
            throw new LibbpfException(Operation(input), hint: problem);
    }

    private SafeFileHandle Open(string path)
    {
        try
        {
            return File.OpenHandle(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LibbpfException(Operation($"'{path}'"), e is UnauthorizedAccessException ? Errno.EACCES : 0, innerException: e);
        }
    }

    private string Operation(string input) => $"Linking {input} into {_output}";
}
