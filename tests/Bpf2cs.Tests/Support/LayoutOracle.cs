using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace LibbpfSharp.Generator.Tests.Support;

/// <summary>
/// Compares compiled types with what <c>bpftool btf dump -j</c> prints: names, sizes, offsets, constants. It shares nothing with the generator but
/// the C names in the attributes, and asks the runtime, not the attributes, where fields are.
/// </summary>
internal sealed class LayoutOracle
{
    private readonly JsonElement[] _types;

    private LayoutOracle(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        // void has no entry.
        _types = [default, .. document.RootElement.GetProperty("types").EnumerateArray().Select(type => type.Clone())];
    }

    /// <summary>How many types and members were compared.</summary>
    public int Compared { get; private set; }

    public static LayoutOracle FromFile(string path) => new(Commands.Run("bpftool", "-j", "btf", "dump", "file", path));

    /// <summary>Compares every type that a skeleton class declares and that C gives a name.</summary>
    public List<string> Check(Type skeleton)
    {
        var problems = new List<string>();
        foreach (Type type in skeleton.GetNestedTypes())
        {
            string? name = Name(type);
            if (name is null || !type.IsValueType || type.GetCustomAttribute<InlineArrayAttribute>() is not null || name.Contains('['))
                continue;
            if (name.Contains('.'))
                continue; // The type of a member: compared where the member is.
            List<int> candidates = Find(name);
            if (candidates.Count == 0)
            {
                problems.Add($"{name} is not in the BTF");
                continue;
            }
            // Two C types may share a name; the class has to agree with one of them.
            List<List<string>> findings = [.. candidates.Select(id => { var found = new List<string>(); CheckType(type, id, name, found); return found; })];
            if (findings.All(found => found.Count > 0))
                problems.AddRange(findings.MinBy(found => found.Count)!);
        }
        return problems;
    }

    private List<int> Find(string name)
    {
        string[] words = name.Split(' ');
        string wanted = words[^1];
        return
        [
            .. Enumerable.Range(1, _types.Length - 1).Where(id => _types[id].GetProperty("name").GetString() == wanted
                && (words.Length, words[0], Kind(id)) is (1, _, "TYPEDEF") or (2, "struct", "STRUCT") or (2, "union", "UNION") or (2, "enum", "ENUM" or "ENUM64")),
        ];
    }

    private void CheckType(Type type, int id, string path, List<string> problems)
    {
        id = Strip(id);
        Compared++;
        long size = Size(id);
        if (SizeOf(type) != Math.Max(size, 1))
            problems.Add($"{path}: {SizeOf(type)} bytes instead of {size}");
        if (Kind(id) is "ENUM" or "ENUM64")
        {
            CheckEnum(type, id, path, problems);
            return;
        }
        if (Kind(id) is not ("STRUCT" or "UNION"))
            return;
        var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => Name(member) is not null).ToDictionary(member => Name(member)!);
        int expected = CheckMembers(type, id, 0, members, path, problems);
        if (members.Count != expected)
            problems.Add($"{path}: {members.Count} members instead of {expected}");
    }

    private int CheckMembers(Type type, int id, long baseBits, Dictionary<string, MemberInfo> members, string path, List<string> problems)
    {
        int count = 0;
        foreach (JsonElement member in _types[id].GetProperty("members").EnumerateArray())
        {
            string name = member.GetProperty("name").GetString()!;
            int memberType = member.GetProperty("type_id").GetInt32();
            long bits = baseBits + member.GetProperty("bits_offset").GetInt64();
            if (name == "(anon)" && Kind(Strip(memberType)) is "STRUCT" or "UNION" && name == "(anon)")
            {
                count += CheckMembers(type, Strip(memberType), bits, members, path, problems);
                continue;
            }
            count++;
            Compared++;
            if (!members.TryGetValue(name, out MemberInfo? info))
                problems.Add($"{path}.{name} is missing");
            else
                CheckMember(type, info, memberType, bits, member.TryGetProperty("bitfield_size", out JsonElement size) && size.GetInt32() > 0, $"{path}.{name}", problems);
        }
        return count;
    }

    private void CheckMember(Type owner, MemberInfo member, int memberType, long bits, bool isBitfield, string path, List<string> problems)
    {
        switch (member)
        {
            case FieldInfo field when isBitfield:
                problems.Add($"{path} is field {field.Name} and should be a property");
                break;
            case FieldInfo field:
                if (OffsetOf(owner, field) != bits / 8)
                    problems.Add($"{path}: offset {OffsetOf(owner, field)} instead of {bits / 8}");
                if (SizeOf(field.FieldType) != Size(memberType))
                    problems.Add($"{path}: {SizeOf(field.FieldType)} bytes instead of {Size(memberType)}");
                CheckElement(field.FieldType, memberType, path, problems);
                break;
            case PropertyInfo when isBitfield:
                break;
            case PropertyInfo property:
                if (Size(memberType) != 0)
                    problems.Add($"{path} is property {property.Name} and should be a field");
                break;
            case MethodInfo method:
                FieldInfo offset = owner.GetField($"{method.Name}Offset")!;
                if ((int)offset.GetRawConstantValue()! != bits / 8)
                    problems.Add($"{path}: offset {offset.GetRawConstantValue()} instead of {bits / 8}");
                break;
        }
    }

    // The anonymous struct of a member, also as the element of an array, has no name to be found by.
    private void CheckElement(Type type, int id, string path, List<string> problems)
    {
        id = Strip(id);
        while (Kind(id) == "ARRAY")
        {
            JsonElement array = _types[id];
            long count = array.GetProperty("nr_elems").GetInt64();
            if (type.GetCustomAttribute<InlineArrayAttribute>() is { } inline && inline.Length != count)
                problems.Add($"{path}: {inline.Length} elements instead of {count}");
            type = type.GetField("_element0", BindingFlags.NonPublic | BindingFlags.Instance)!.FieldType;
            id = Strip(array.GetProperty("type_id").GetInt32());
        }
        if (Kind(id) is "STRUCT" or "UNION" && _types[id].GetProperty("name").GetString() == "(anon)")
            CheckType(type, id, path, problems);
    }

    private void CheckEnum(Type type, int id, string path, List<string> problems)
    {
        var constants = type.GetFields(BindingFlags.Public | BindingFlags.Static).ToDictionary(field => Name(field)!);
        JsonElement[] values = [.. _types[id].GetProperty("values").EnumerateArray()];
        if (constants.Count != values.Length)
            problems.Add($"{path}: {constants.Count} constants instead of {values.Length}");
        foreach (JsonElement value in values)
        {
            string name = value.GetProperty("name").GetString()!;
            if (!constants.TryGetValue(name, out FieldInfo? field))
            {
                problems.Add($"{path}: {name} is missing");
                continue;
            }
            // bpftool prints old enumerations unsigned, whatever they are.
            long expected = value.GetProperty("val") is var val && val.TryGetInt64(out long signed) ? signed : (long)val.GetUInt64();
            long actual = field.GetRawConstantValue() is ulong large ? (long)large : Convert.ToInt64(field.GetRawConstantValue(), null);
            bool same = Size(id) == 8 && Kind(id) == "ENUM64" ? actual == expected : (uint)actual == (uint)expected;
            if (!same)
                problems.Add($"{path}: {name} is {actual} instead of {expected}");
        }
    }

    private string Kind(int id) => id == 0 ? "VOID" : _types[id].GetProperty("kind").GetString()!;

    private int Strip(int id)
    {
        while (Kind(id) is "TYPEDEF" or "CONST" or "VOLATILE" or "RESTRICT" or "TYPE_TAG")
            id = _types[id].GetProperty("type_id").GetInt32();
        return id;
    }

    private long Size(int id)
    {
        id = Strip(id);
        return Kind(id) switch
        {
            "PTR" => 8,
            "ARRAY" => _types[id].GetProperty("nr_elems").GetInt64() * Size(_types[id].GetProperty("type_id").GetInt32()),
            _ => _types[id].GetProperty("size").GetInt64(),
        };
    }

    private static string? Name(MemberInfo member) => member.GetCustomAttribute<BtfNameAttribute>()?.Name;

    private static long SizeOf(Type type) =>
        (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;

    // Where the runtime has put it, not where an attribute says it should be.
    private static long OffsetOf(Type owner, FieldInfo field)
    {
        var method = new DynamicMethod("offset", typeof(long), null, typeof(LayoutOracle).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        il.DeclareLocal(owner);
        il.Emit(OpCodes.Ldloca, 0);
        il.Emit(OpCodes.Ldflda, field);
        il.Emit(OpCodes.Conv_I8);
        il.Emit(OpCodes.Ldloca, 0);
        il.Emit(OpCodes.Conv_I8);
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Ret);
        return ((Func<long>)method.CreateDelegate(typeof(Func<long>)))();
    }
}
