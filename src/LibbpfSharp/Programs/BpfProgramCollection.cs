using System.Collections;
using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>The programs of an object by their C names, in the object's order. Each is an instance of the class of its kind.</summary>
/// <threadsafety>Members may be called from any thread.</threadsafety>
public sealed unsafe class BpfProgramCollection : IReadOnlyCollection<BpfProgram>
{
    private readonly BpfObject _object;
    private readonly OrderedDictionary<string, BpfProgram> _programs = new(StringComparer.Ordinal);

    internal BpfProgramCollection(BpfObject owner)
    {
        _object = owner;
        bpf_object* value = owner.Handle.Value;
        for (bpf_program* program = Libbpf.bpf_object__next_program(value, null); program is not null; program = Libbpf.bpf_object__next_program(value, program))
        {
            BpfProgram view = BpfProgramKind.Create(owner, program);
            _programs.Add(view.Name, view);
        }
    }

    /// <inheritdoc/>
    public int Count => _programs.Count;

    /// <summary>The program with a C name.</summary>
    /// <param name="name">The function's name.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those there are.</exception>
    public BpfProgram this[string name] => TryGet(name, out BpfProgram? program)
        ? program
        : throw new KeyNotFoundException($"Object '{_object.Name}' has no program '{name}'; it has {(Count == 0 ? "none" : string.Join(", ", _programs.Keys))}.");

    /// <summary>Looks up the program with a C name.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="program">The program, or <see langword="null"/>.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out BpfProgram? program) => _programs.TryGetValue(name, out program);

    /// <summary>The program with a C name as the class of its kind.</summary>
    /// <typeparam name="T">The class: <see cref="KprobeProgram"/>.</typeparam>
    /// <param name="name">The function's name.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those there are.</exception>
    /// <exception cref="InvalidCastException">The program is of another kind; the message says which.</exception>
    public T Get<T>(string name)
        where T : BpfProgram =>
        this[name] is var program && program is T typed
            ? typed
            : throw new InvalidCastException($"Program '{name}' of object '{_object.Name}' is in section '{program.Section}': a {program.GetType().Name}, not a {typeof(T).Name}.");

    /// <inheritdoc/>
    public IEnumerator<BpfProgram> GetEnumerator() => _programs.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
