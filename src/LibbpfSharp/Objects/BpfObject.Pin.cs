using LibbpfSharp.Interop;

namespace LibbpfSharp;

// Pinning of everything at once.
public sealed unsafe partial class BpfObject
{
    /// <summary>Pins all maps, those of global variables too with "_" for "." in their names (bpf_object__pin_maps), so that they stay when this process has gone. All or nothing. Linux 4.4.</summary>
    /// <param name="folder">A folder in a BPF file system, in which each gets a file of its name; <see langword="null"/> for each map's <see cref="BpfMap.PinPath"/>, and those without one are left out.</param>
    /// <exception cref="LibbpfException">The folder is not in a BPF file system, or a file is there already.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void PinMaps(string? folder = null) => Pin(Libbpf.bpf_object__pin_maps, folder, "Pinning the maps");

    /// <summary>Removes the pins of the maps (bpf_object__unpin_maps).</summary>
    /// <param name="folder">The folder they are in; <see langword="null"/> for each map's <see cref="BpfMap.PinPath"/>.</param>
    /// <exception cref="LibbpfException">A map is not pinned there.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void UnpinMaps(string? folder = null) => Pin(Libbpf.bpf_object__unpin_maps, folder, "Unpinning the maps");

    /// <summary>Pins all programs (bpf_object__pin_programs), so that they stay loaded when this process has gone. All or nothing. Linux 4.4.</summary>
    /// <param name="folder">A folder in a BPF file system, in which each gets a file of its name.</param>
    /// <exception cref="LibbpfException">The folder is not in a BPF file system, or a file is there already.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void PinPrograms(string folder) => Pin(Libbpf.bpf_object__pin_programs, NotEmpty(folder), "Pinning the programs");

    /// <summary>Removes the pins of the programs (bpf_object__unpin_programs).</summary>
    /// <param name="folder">The folder they are in.</param>
    /// <exception cref="LibbpfException">A program is not pinned there.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void UnpinPrograms(string folder) => Pin(Libbpf.bpf_object__unpin_programs, NotEmpty(folder), "Unpinning the programs");

    /// <summary>Pins all maps and programs (bpf_object__pin). Linux 4.4.</summary>
    /// <param name="folder">A folder in a BPF file system, in which each gets a file of its name.</param>
    /// <exception cref="LibbpfException">The folder is not in a BPF file system, or a file is there already.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Pin(string folder) => Pin(Libbpf.bpf_object__pin, NotEmpty(folder), "Pinning the maps and programs");

    /// <summary>Removes the pins of all maps and programs (bpf_object__unpin). libbpf 1.3; <see cref="UnpinPrograms"/> and <see cref="UnpinMaps"/> are older.</summary>
    /// <param name="folder">The folder they are in.</param>
    /// <exception cref="LibbpfException">A map or program is not pinned there.</exception>
    /// <exception cref="LibbpfVersionException">libbpf is older than 1.3.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public void Unpin(string folder) => Pin(Libbpf.bpf_object__unpin, NotEmpty(folder), "Unpinning the maps and programs");

    private delegate int PinFunction(bpf_object* value, byte* path);

    private void Pin(PinFunction pin, string? folder, string what)
    {
        lock (_lock)
        {
            ThrowIfNotLoaded("pin what it has");
            using var use = new HandleUse(_handle);
            using var messages = LibbpfMessages.Collect();
            fixed (byte* path = NativeText.EncodeOptional(folder))
            {
                int result = pin(_handle.Value, path);
                if (result < 0)
                    Failure.Throw($"{what} of object '{Name}'{(folder is null ? "" : $" in '{folder}'")}", -result, messages, BpfLink.PinHint(-result));
            }
        }
    }

    private static string NotEmpty(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return folder;
    }
}
