using System.Collections;
using System.Diagnostics.CodeAnalysis;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>The maps of an object by name, in the object's order.</summary>
/// <remarks>
/// A map for global data is named as libbpf names it in the kernel: the first characters of the object's name and the section, 15
/// together ("bootstra.rodata"); it is found by its section's name too (".rodata", ".data.custom").
/// </remarks>
/// <threadsafety>Members may be called from any thread.</threadsafety>
public sealed unsafe class BpfMapCollection : IReadOnlyCollection<BpfMap>
{
    private readonly BpfObject _object;
    private readonly OrderedDictionary<string, BpfMap> _maps = new(StringComparer.Ordinal);

    internal BpfMapCollection(BpfObject owner)
    {
        _object = owner;
        bpf_object* value = owner.Handle.Value;
        for (bpf_map* map = Libbpf.bpf_object__next_map(value, null); map is not null; map = Libbpf.bpf_object__next_map(value, map))
        {
            var view = new BpfMap(new MapSource(owner, map));
            _maps.Add(view.Name, view);
        }
    }

    /// <inheritdoc/>
    public int Count => _maps.Count;

    /// <summary>The map with a name.</summary>
    /// <param name="name">The C variable's name, or a data section's.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those there are.</exception>
    public BpfMap this[string name] => TryGet(name, out BpfMap? map)
        ? map
        : throw new KeyNotFoundException($"Object '{_object.Name}' has no map '{name}'; it has {(Count == 0 ? "none" : string.Join(", ", _maps.Keys))}.{UnknownSection(name)}");

    /// <summary>Looks up the map with a name.</summary>
    /// <param name="name">The C variable's name, or a data section's.</param>
    /// <param name="map">The map, or <see langword="null"/>.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out BpfMap? map)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_maps.TryGetValue(name, out map))
            return true;
        if (!name.StartsWith('.') || _object.State == BpfObjectState.Disposed)
            return false;

        // libbpf takes a section's name as well as the map's own (bpf_object__find_map_by_name).
        fixed (byte* native = NativeText.Encode(name))
        {
            using var messages = LibbpfMessages.Collect();
            bpf_map* found = Libbpf.bpf_object__find_map_by_name(_object.Handle.Value, native);
            return found is not null && _maps.TryGetValue(NativeText.Decode(Libbpf.bpf_map__name(found)), out map);
        }
    }

    // libbpf passes over a section that it does not know, and says so to nobody: .struct_ops.link before 1.2.
    private string UnknownSection(string name) =>
        _object.State != BpfObjectState.Disposed
        && _object.Btf?.OfType<BtfDataSection>().FirstOrDefault(section => section.Variables.Any(place => place.Type.Name == name)) is { Name: var section } && section != ".maps"
            ? $" It is in section {section}, of which libbpf {LibbpfLibrary.Version} makes no map."
            : "";

    /// <inheritdoc/>
    public IEnumerator<BpfMap> GetEnumerator() => _maps.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
