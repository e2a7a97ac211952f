using LibbpfSharp.Generator.Types;

namespace LibbpfSharp.Generator.Skeletons;

/// <summary>The one table of which runtime class stands for which kind of map.</summary>
/// <param name="Reference">The class as generated code writes it.</param>
/// <param name="IsView">Whether it is made from the plain map; otherwise it is the plain map.</param>
/// <param name="IsCreatable">Whether a map of this class can be made without an object.</param>
internal sealed record MapClass(string Reference, bool IsView, bool IsCreatable)
{
    public static readonly MapClass Plain = new($"global::LibbpfSharp.{nameof(BpfMap)}", IsView: false, IsCreatable: false);

    /// <summary>The class for a map. What is not in the table, or lacks a type that its class needs, is the plain map: usable, untyped.</summary>
    public static MapClass Find(BpfMapType kind, CsType? key, CsType? value) => kind switch
    {
        BpfMapType.Hash or BpfMapType.LruHash or BpfMapType.ResizableHash => Of(typeof(BpfHashMap<,>), key, value),
        BpfMapType.Array => Of(typeof(BpfArrayMap<>), value),
        BpfMapType.PerCpuHash or BpfMapType.LruPerCpuHash => Of(typeof(BpfPerCpuHashMap<,>), key, value),
        BpfMapType.PerCpuArray => Of(typeof(BpfPerCpuArrayMap<>), value),
        BpfMapType.LpmTrie => Of(typeof(BpfLpmTrie<,>), key, value),
        BpfMapType.Queue => Of(typeof(BpfQueue<>), value),
        BpfMapType.Stack => Of(typeof(BpfStack<>), value),
        BpfMapType.BloomFilter => Of(typeof(BpfBloomFilter<>), value),
        BpfMapType.ProgramArray => Of(typeof(BpfProgramArray)),
        BpfMapType.ArrayOfMaps => Of(typeof(BpfArrayOfMaps)),
        BpfMapType.HashOfMaps => Of(typeof(BpfHashOfMaps<>), key),
        BpfMapType.StackTrace => Of(typeof(BpfStackTraceMap)),
        BpfMapType.PerfEventArray => Of(typeof(BpfPerfEventArray)),
        BpfMapType.CgroupArray => Of(typeof(BpfCgroupArray)),
        BpfMapType.SocketMap => Of(typeof(BpfSockMap)),
        BpfMapType.SocketHash => Of(typeof(BpfSockHash<>), key),
        BpfMapType.ReuseportSocketArray => Of(typeof(BpfReuseportSocketArray)),
        BpfMapType.XskMap => Of(typeof(BpfXskMap)),
        BpfMapType.DeviceMap => Of(typeof(BpfDeviceMap)),
        BpfMapType.DeviceHash => Of(typeof(BpfDeviceHash)),
        BpfMapType.CpuMap => Of(typeof(BpfCpuMap)),
        BpfMapType.SocketStorage => Of(typeof(BpfSocketStorage<>), value),
        BpfMapType.TaskStorage => Of(typeof(BpfTaskStorage<>), value),
        BpfMapType.InodeStorage => Of(typeof(BpfInodeStorage<>), value),
        BpfMapType.CgroupStorage => Of(typeof(BpfCgroupStorage<>), value),
        BpfMapType.StructOps => Of(typeof(BpfStructOpsMap)),
        BpfMapType.RingBuffer => Of(typeof(BpfRingBuffer)),
        BpfMapType.UserRingBuffer => Of(typeof(BpfUserRingBuffer)),
        BpfMapType.Arena => Of(typeof(BpfArena)),
        BpfMapType.InstructionArray => Of(typeof(BpfInstructionArray)),
        _ => Plain,
    };

    private static MapClass Of(Type type, params CsType?[] arguments)
    {
        if (Array.Exists(arguments, argument => argument is null))
            return Plain;
        string name = type.Name.Split('`')[0];
        string list = arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(argument => argument!.Reference))}>";
        bool isCreatable = Array.Exists(type.GetInterfaces(), item => item.IsGenericType && item.GetGenericTypeDefinition() == typeof(IBpfMap<>));
        return new MapClass($"global::LibbpfSharp.{name}{list}", IsView: true, isCreatable);
    }
}
