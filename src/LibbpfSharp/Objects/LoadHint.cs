namespace LibbpfSharp;

/// <summary>What to do about an object that did not load, from the error number, libbpf's words and the object's own definitions.</summary>
/// <remarks>Without regular expressions, whose engine would make a native application half as large again.</remarks>
internal static class LoadHint
{
    public static string? For(BpfObject value, int errno, IReadOnlyList<string> messages)
    {
        foreach (string message in messages)
        {
            // libbpf.c, bpf_object__create_maps
            if (Quoted(message, "map '", "': failed to create") is { } map && value.Maps.TryGet(map, out BpfMap? failed))
                return ForMap(failed, errno);

            // libbpf.c, bpf_object__reuse_map
            if (Quoted(message, "couldn't reuse pinned map at '", "': parameter mismatch") is { } path)
                return BpfMapComparison.ForPin(value.Maps, path);

            // libbpf.c, libbpf_find_attach_btf_id
            if (Quoted(message, "failed to find kernel BTF type ID of '", "'") is { } target)
            {
                return $"The running kernel's BTF has no function or hook '{target}': it has another name there, was inlined, or belongs to a module that is not " +
                    $"loaded. Choose another with SetAttachTarget, or leave the program out: AutoLoad = false{(Quoted(message, "prog '", "'") is { } program ? $" of '{program}'" : "")}.";
            }

            // libbpf.c, bpf_object__resolve_externs and bpf_object__resolve_ksym_{var,func}_btf_id
            if ((Quoted(message, "extern (strong ksym) '", "': not resolved") ?? Quoted(message, "extern (var ksym) '", "': not found") ?? Quoted(message, "extern (func ksym) '", "': not found") ??
                Quoted(message, "extern '", "' (strong): not resolved") ?? Quoted(message, "extern '", "' (strong ksym): not resolved")) is { } symbol)
                return $"The running kernel has no '{symbol}'. Where the program can do without it, declare it __weak in C and test for it there.";

            // libbpf.c, bpf_object_load_prog. A kind of program that the kernel was built without is EINVAL before the verifier says a word.
            if (errno == Errno.EINVAL && Quoted(message, "prog '", "': BPF program load failed") is { } rejected
                && value.Programs.TryGet(rejected, out BpfProgram? unknown) && !BpfFeatures.Has(unknown.Type))
                return $"The running kernel knows no programs of the type {unknown.Type}: it is too old for them or was built without them. Leave the program out: AutoLoad = false of '{rejected}'.";
        }

        // With all capabilities EPERM is the kernel's answer to a kind of program it was built without, and libbpf then blames
        // RLIMIT_MEMLOCK (libbpf.c, pr_perm_msg).
        return errno == Errno.EPERM
            ? "This process has the capabilities, so the kernel itself refuses: it may have been built without what the program needs " +
              "(fentry and fexit: CONFIG_DYNAMIC_FTRACE_WITH_DIRECT_CALLS; LSM: CONFIG_BPF_LSM), or a security module or lockdown forbids it."
            : null;
    }

    private static string? ForMap(BpfMap map, int errno)
    {
        if (errno is not (Errno.EINVAL or Errno.E2BIG))
            return null;
        bool isStorage = map.Type is BpfMapType.SocketStorage or BpfMapType.InodeStorage or BpfMapType.TaskStorage or BpfMapType.CgroupStorage
            or BpfMapType.CgroupStorageDeprecated or BpfMapType.PerCpuCgroupStorageDeprecated;
        bool hasNoValue = map.Type is BpfMapType.RingBuffer or BpfMapType.UserRingBuffer or BpfMapType.Arena;
        if (map.MaxEntries == 0 && !isStorage)
            return Open(nameof(BpfMap.MaxEntries));
        if (map.ValueSize == 0 && !hasNoValue)
            return Open(nameof(BpfMap.ValueSize));
        string definition = $"a key of {map.KeySize} and a value of {map.ValueSize} bytes, {map.MaxEntries} entries and the flags 0x{map.Flags:x}";
        return errno == Errno.E2BIG
            ? $"Map '{map.Name}' is larger than the kernel allows: {definition}."
            : $"The running kernel has no {map.Type} map, or none with {definition}.";

        string Open(string what) => $"The C code leaves {what} of map '{map.Name}' open: set it between Open and Load.";
    }

    // What stands between a beginning and an end, anywhere in a message.
    private static string? Quoted(string message, string before, string after)
    {
        int start = message.IndexOf(before, StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += before.Length;
        int end = message.IndexOf(after, start, StringComparison.Ordinal);
        return end < 0 || message.AsSpan(start, end - start).Contains('\'') ? null : message[start..end];
    }
}
