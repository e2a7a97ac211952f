using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Writes types as C declares them, as "bpftool btf dump … format c" makes vmlinux.h, and values as C initializes them. Stands for libbpf's <c>struct btf_dump</c>.</summary>
/// <remarks>It remembers what it has written: a type that two others need is declared once. It owns libbpf's form of the BTF, some tens of MiB for the kernel's; dispose it.</remarks>
/// <threadsafety>Members may be called from any thread, one after the other: a call waits for that under way.</threadsafety>
public sealed unsafe class BtfDump : IDisposable
{
    private static readonly Version WithStrings = new(1, 7);

    private readonly Lock _lock = new();
    private readonly BtfDumpHandle _handle;
    private readonly StringBuilder _text = new();
    private Exception? _failure;

    /// <summary>Starts a dump (btf_dump__new).</summary>
    /// <param name="btf">The types; with the kernel's and a module's, those of both.</param>
    /// <exception cref="LibbpfException">There is no memory, or the BTF is damaged.</exception>
    public BtfDump(Btf btf)
    {
        ArgumentNullException.ThrowIfNull(btf);
        Btf = btf;
        const string operation = "Preparing BTF to be written as C";
        BtfHandle native = BtfHandle.Make(btf, operation)!;
        using var messages = LibbpfMessages.Collect();

        // Weak: the handle, which owns it, must not keep this alive that owns the handle.
        _handle = new BtfDumpHandle(native, GCHandle.Alloc(this, GCHandleType.Weak), &Print);
        if (_handle.IsInvalid)
            Failure.Throw(operation, _handle.Error, messages);
    }

    /// <summary>The types.</summary>
    public Btf Btf { get; }

    /// <summary>Declares a type and all that it needs and that was not declared before, in the order C wants (btf_dump__dump_type).</summary>
    /// <param name="type">A type of <see cref="Btf"/>.</param>
    /// <returns>C text; empty when everything was declared before or the type is declared by being used (an int, a pointer).</returns>
    /// <exception cref="ArgumentException">The type is another BTF's.</exception>
    /// <exception cref="LibbpfException">C cannot declare the types, or the BTF is damaged.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public string Declare(BtfType type)
    {
        uint id = IdOf(type);
        lock (_lock)
            return Run($"Writing '{type}' as C", () => Libbpf.btf_dump__dump_type(_handle.Value, id));
    }

    /// <summary>Declares all types (btf_dump__dump_type for each): with a base those of the addition and what they need.</summary>
    /// <param name="writer">Where the C text goes; for the kernel some 3 MB. It stays open.</param>
    /// <exception cref="LibbpfException">C cannot declare the types, or the BTF is damaged.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public void DeclareAll(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        uint first = (uint)(Btf.Base?.Count ?? 1);
        lock (_lock)
        {
            for (uint id = first; id < (uint)Btf.Count; id++)
            {
                uint current = id;
                writer.Write(Run($"Writing type {id} as C", () => Libbpf.btf_dump__dump_type(_handle.Value, current)));
            }
        }
    }

    /// <summary>How C declares a variable or member of a type (btf_dump__emit_type_decl), with the bodies of anonymous structs.</summary>
    /// <param name="type">A type of <see cref="Btf"/>.</param>
    /// <param name="name">The variable's name; empty for the type alone.</param>
    /// <returns>"char comm[16]".</returns>
    /// <exception cref="ArgumentException">The type is another BTF's.</exception>
    /// <exception cref="LibbpfException">C cannot declare it, or the BTF is damaged.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public string DeclareVariable(BtfType type, string name = "")
    {
        uint id = IdOf(type);
        lock (_lock)
        {
            return Run($"Writing '{type}' as C", () =>
            {
                fixed (byte* field = NativeText.Encode(name))
                {
                    var options = new btf_dump_emit_type_decl_opts { sz = (nuint)sizeof(btf_dump_emit_type_decl_opts), field_name = field };
                    return Libbpf.btf_dump__emit_type_decl(_handle.Value, id, &options);
                }
            });
        }
    }

    /// <summary>Writes a value with its members' names, as C initializes it (btf_dump__dump_type_data): "(struct point){ .x = (int)1, … }".</summary>
    /// <param name="type">A type of <see cref="Btf"/>: a map's value, an event, a variable.</param>
    /// <param name="value">The value's bytes, as many as the type has or more.</param>
    /// <param name="format">How; <see langword="null"/> for several lines without what is zero.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">The type is another BTF's, or there are fewer bytes than it has.</exception>
    /// <exception cref="LibbpfException">The type has no size, or the BTF is damaged.</exception>
    /// <exception cref="LibbpfVersionException">Strings are wanted and libbpf is older than 1.7.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public string Format(BtfType type, ReadOnlySpan<byte> value, BtfFormat? format = null)
    {
        uint id = IdOf(type);
        format ??= BtfFormat.Default;

        // An older library takes the flag for padding and says nothing.
        if (format.WithStrings && LibbpfLibrary.Version < WithStrings)
            throw new LibbpfVersionException("btf_dump_type_data_opts.emit_strings", WithStrings, LibbpfLibrary.Version);

        // libbpf looks at the end of the bytes at times only: not for what it leaves out.
        if (value.Length < type.Size)
            throw new ArgumentException($"'{type}' has {type.Size} bytes, and there are {value.Length}.", nameof(value));
        fixed (byte* data = value)
        {
            byte* start = data;
            nuint length = (nuint)value.Length;
            lock (_lock)
            {
                return Run($"Writing a value of type '{type}'", () =>
                {
                    fixed (byte* indent = NativeText.EncodeOptional(format.Indent))
                    {
                        var options = new btf_dump_type_data_opts
                        {
                            sz = (nuint)sizeof(btf_dump_type_data_opts),
                            indent_str = indent,
                            compact = format.IsCompact ? (byte)1 : (byte)0,
                            skip_names = format.WithNames ? (byte)0 : (byte)1,
                            emit_zeroes = format.WithZeroes ? (byte)1 : (byte)0,
                            emit_strings = format.WithStrings ? (byte)1 : (byte)0,
                        };
                        return Libbpf.btf_dump__dump_type_data(_handle.Value, id, start, length, &options);
                    }
                });
            }
        }
    }

    /// <summary>Frees libbpf's copy, after the call under way. Further calls do nothing.</summary>
    public void Dispose() => _handle.Dispose();

    private uint IdOf(BtfType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        for (Btf? btf = Btf; btf is not null; btf = btf.Base)
        {
            if (ReferenceEquals(btf, type.Btf))
                return type.Id;
        }
        throw new ArgumentException($"'{type}' is a type of another BTF.", nameof(type));
    }

    private string Run(string operation, Func<int> dump)
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        using var use = new HandleUse(_handle);
        _text.Clear();
        _failure = null;
        using var messages = LibbpfMessages.Collect();
        int result = dump();
        if (_failure is { } failure)
            throw new LibbpfException(operation, libbpfMessages: messages.All, innerException: failure);
        Failure.Check(result, operation, messages);
        return _text.ToString();
    }

    // Runs inside libbpf, on the calling thread, which holds the lock. An exception must not unwind through native frames.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Print(void* context, byte* format, void* arguments)
    {
        if (GCHandle.FromIntPtr((nint)context).Target is not BtfDump dump)
            return;
        try
        {
            dump._text.Append(NativeFormat.Format(format, arguments));
        }
        catch (Exception e)
        {
            dump._failure ??= e;
        }
    }
}
