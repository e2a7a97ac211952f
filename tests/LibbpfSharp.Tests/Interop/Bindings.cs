using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp.Tests.Interop;

/// <summary>What the generated bindings say, read back by reflection.</summary>
internal static class Bindings
{
    private const string UnnamedInC = "_padding";

    public static IReadOnlyList<Import> Imports { get; } =
    [
        .. from method in typeof(Libbpf).GetMethods(BindingFlags.Public | BindingFlags.Static)
           let import = method.GetCustomAttribute<DllImportAttribute>()
           where import is not null
           orderby method.Name
           select new Import(method, import.Value),
    ];

    /// <summary>The types that stand for a C struct, union or enum of the same name.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. from type in typeof(Libbpf).Assembly.GetTypes()
           where type.IsPublic && type.Namespace == typeof(Libbpf).Namespace && type.IsValueType
           orderby type.Name
           select type,
    ];

    public static IEnumerable<Type> Records => Types.Where(type => !type.IsEnum);

    /// <summary>Every constant and enum value with its value.</summary>
    public static IReadOnlyDictionary<string, object> Constants { get; } =
        Types.Where(type => type.IsEnum)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Concat(typeof(Libbpf).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral))
            .ToDictionary(field => field.Name, field => field.GetRawConstantValue()!);

    public static string CName(Type type) => $"{(type.IsEnum ? "enum" : IsUnion(type) ? "union" : "struct")} {type.Name}";

    /// <summary>C# has no incomplete type: what C only declares is a struct without members.</summary>
    public static bool IsOpaque(Type type) => !type.IsEnum && Fields(type).Length == 0 && type != typeof(bpf_raw_tracepoint_args);

    /// <summary>All members of a record that C can take the offset of, those of nested records and anonymous ones too.</summary>
    public static IEnumerable<Member> Members(Type type, string prefix = "", int offset = 0)
    {
        foreach (FieldInfo field in Fields(type))
        {
            int at = offset + OffsetOf(field);
            bool isRecord = field.FieldType.DeclaringType == type && !field.FieldType.Name.EndsWith("__FixedBuffer", StringComparison.Ordinal);
            bool isAnonymous = isRecord && field.Name.StartsWith("Anonymous", StringComparison.Ordinal);
            if (!isAnonymous && !IsBitFields(field) && field.Name != UnnamedInC)
                yield return new Member(prefix + field.Name, at, SizeOf(field.FieldType));
            if (isRecord)
            {
                foreach (Member member in Members(field.FieldType, isAnonymous ? prefix : prefix + field.Name + ".", at))
                    yield return member;
            }
        }
    }

    /// <summary>The bit fields of a record and of those nested in it: ClangSharp makes each a property over a field _bitfield.</summary>
    public static IEnumerable<BitField> BitFields(Type type, string prefix = "", int offset = 0)
    {
        foreach (FieldInfo field in Fields(type))
        {
            int at = offset + OffsetOf(field);
            if (field.FieldType.DeclaringType != type)
                continue;
            bool isAnonymous = field.Name.StartsWith("Anonymous", StringComparison.Ordinal);
            foreach (BitField member in BitFields(field.FieldType, isAnonymous ? prefix : prefix + field.Name + ".", at))
                yield return member;
        }
        if (!Fields(type).Any(IsBitFields))
            yield break;
        foreach (PropertyInfo property in type.GetProperties().Where(property => property.CanWrite))
            yield return new BitField(prefix + property.Name, offset, property);
    }

    public static int SizeOf(Type type) =>
        (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type.IsPointer || type.IsFunctionPointer ? typeof(nint) : type).Invoke(null, null)!;

    private static FieldInfo[] Fields(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);

    private static bool IsUnion(Type type) => type.IsExplicitLayout;

    private static bool IsBitFields(FieldInfo field) => field.Name.StartsWith("_bitfield", StringComparison.Ordinal);

    // Marshal.OffsetOf speaks of the marshalled form, and there is no other question for the managed one than its address.
    private static int OffsetOf(FieldInfo field)
    {
        var method = new DynamicMethod("", typeof(int), null, typeof(Bindings).Module, skipVisibility: true);
        ILGenerator code = method.GetILGenerator();
        code.DeclareLocal(field.DeclaringType!);
        code.Emit(OpCodes.Ldloca_S, 0);
        code.Emit(OpCodes.Ldflda, field);
        code.Emit(OpCodes.Conv_U);
        code.Emit(OpCodes.Ldloca_S, 0);
        code.Emit(OpCodes.Conv_U);
        code.Emit(OpCodes.Sub);
        code.Emit(OpCodes.Conv_I4);
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<int>>()();
    }
}

internal sealed record Member(string Path, int Offset, int Size);

internal sealed record BitField(string Path, int Offset, PropertyInfo Property)
{
    /// <summary>The bytes of the record that has it, with all bits of this field set and no other.</summary>
    public byte[] Set(int size)
    {
        object record = RuntimeHelpers.GetUninitializedObject(Property.DeclaringType!);
        Property.SetValue(record, AllBits(Property.PropertyType));
        byte[] bytes = new byte[size];
        GCHandle handle = GCHandle.Alloc(record, GCHandleType.Pinned);
        Marshal.Copy(handle.AddrOfPinnedObject(), bytes, Offset, Bindings.SizeOf(Property.DeclaringType!));
        handle.Free();
        return bytes;
    }

    private static object AllBits(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Byte => (object)byte.MaxValue,
        TypeCode.UInt16 => ushort.MaxValue,
        TypeCode.UInt32 => uint.MaxValue,
        TypeCode.UInt64 => ulong.MaxValue,
        _ => throw new NotSupportedException($"a bit field of type {type}"),
    };
}

internal sealed record Import(MethodInfo Method, string Library)
{
    public string Name => Method.Name;

    /// <summary>The libbpf version that brought the function, or null when the oldest supported one has it.</summary>
    public Version? Since => LibbpfLibrary.TryParseNewer(Library, out Version? since, out _) ? since : null;
}
