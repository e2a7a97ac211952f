using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;
using LibbpfSharp.Interop;

namespace LibbpfSharp.Tests.Interop;

/// <summary>
/// Which functions of libbpf a method of the library can come to call, read from its compiled code. Calls through delegates count where the
/// delegate is made, virtual ones for every override, an iterator's and an async method's body for the method itself, and a
/// handle's release for whoever disposes a handle of that class.
/// </summary>
internal sealed class CallGraph
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private readonly Assembly _assembly = typeof(Libbpf).Assembly;
    private readonly Type[] _types = typeof(Libbpf).Assembly.GetTypes();
    private readonly Dictionary<MethodBase, HashSet<MethodBase>> _calls = [];
    private readonly Dictionary<MethodBase, HashSet<string>> _direct = [];
    private readonly Dictionary<MethodBase, HashSet<string>> _reached = [];
    private readonly Dictionary<string, HashSet<MethodBase>> _writers = [];

    public CallGraph()
    {
        foreach (Type type in _types.Where(type => type != typeof(Libbpf)))
        {
            foreach (MethodBase method in type.GetMembers(All).OfType<MethodBase>())
                Read(method);
        }
    }

    /// <summary>The public types a user sees, those of Interop excepted.</summary>
    public IEnumerable<Type> PublicTypes => _types.Where(type => type.IsVisible && type.Namespace == "LibbpfSharp");

    /// <summary>
    /// The methods behind a public member that is written Type.Member, or "new Type": every overload, a property's accessors and, where it
    /// shows what was read earlier, who wrote that.
    /// </summary>
    public IReadOnlyList<MethodBase> Methods(string member)
    {
        MethodBase[] own = [.. Accessors(member)];
        MethodBase[] getters = [.. own.Where(IsGetter)];
        return [.. own, .. getters.Concat(getters.SelectMany(getter => _calls.GetValueOrDefault(getter, [])).Where(IsGetter)).SelectMany(getter => _writers.GetValueOrDefault(Property(getter), []))];
    }

    private IEnumerable<MethodBase> Accessors(string member)
    {
        bool isConstructor = member.StartsWith("new ", StringComparison.Ordinal);
        string[] parts = (isConstructor ? member[4..] + "..ctor" : member).Split('.', 2);
        return from type in PublicTypes
               where type.Name.Split('`')[0] == parts[0]
               from method in type.GetMembers(All).OfType<MethodBase>()
               where method.IsPublic || method.IsFamily
               where method.Name == parts[1] || method.Name == "get_" + parts[1] || method.Name == "set_" + parts[1]
               select method;
    }

    /// <summary>How the public member that a method belongs to is written.</summary>
    public static string NameOf(MethodBase method)
    {
        string type = method.DeclaringType!.Name.Split('`')[0];
        return method.IsConstructor ? $"new {type}"
            : method.IsSpecialName && method.Name[3] == '_' ? $"{type}.{method.Name[4..]}"
            : $"{type}.{method.Name}";
    }

    /// <summary>Every function of libbpf that a method can come to call.</summary>
    public IReadOnlySet<string> Reached(MethodBase method)
    {
        if (_reached.TryGetValue(method, out HashSet<string>? known))
            return known;
        var functions = new HashSet<string>();
        var seen = new HashSet<MethodBase> { method };
        var next = new Queue<MethodBase>(seen);
        while (next.TryDequeue(out MethodBase? current))
        {
            functions.UnionWith(_direct.GetValueOrDefault(current, []));
            foreach (MethodBase callee in _calls.GetValueOrDefault(current, []).Where(seen.Add))
                next.Enqueue(callee);
        }

        return _reached[method] = functions;
    }

    private static bool IsGetter(MethodBase method) => method.Name.StartsWith("get_", StringComparison.Ordinal);

    private static string Property(MethodBase accessor) => $"{accessor.DeclaringType!.FullName}.{accessor.Name[4..]}";

    private void AddWriter(string property, MethodBase method)
    {
        if (!_writers.TryGetValue(property, out HashSet<MethodBase>? writers))
            _writers[property] = writers = [];
        writers.Add(method);
    }

    private void Read(MethodBase method)
    {
        HashSet<MethodBase> calls = _calls[method] = [];
        HashSet<string> direct = _direct[method] = [];
        foreach (Type body in method.DeclaringType!.GetNestedTypes(BindingFlags.NonPublic).Where(type => type.Name.StartsWith($"<{method.Name}>d__", StringComparison.Ordinal)))
            calls.UnionWith(body.GetMembers(All).OfType<MethodBase>());
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            return;

        var texts = new List<string>();
        var handles = new HashSet<Type>();
        bool looksUpExports = false, releases = false;
        foreach ((OpCode operation, int token) in Tokens(code))
        {
            if (operation == OpCodes.Ldstr)
            {
                texts.Add(method.Module.ResolveString(token));
                continue;
            }

            if (Resolve(method, token) is not { } member)
                continue;
            if (member is FieldInfo field)
            {
                handles.Add(field.FieldType);
                if (operation == OpCodes.Stfld && field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal))
                    AddWriter($"{field.DeclaringType!.FullName}.{field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)]}", method);
                continue;
            }

            var callee = (MethodBase)member;
            if (callee.DeclaringType == typeof(Libbpf))
                direct.UnionWith(callee.GetCustomAttribute<DllImportAttribute>() is null ? [] : [callee.Name]);
            else if (callee.DeclaringType?.Assembly == _assembly)
                calls.UnionWith(Targets(callee));
            if (callee.Name.StartsWith("set_", StringComparison.Ordinal) && callee.DeclaringType?.Assembly == _assembly)
                AddWriter(Property(callee), method);
            handles.Add(callee is MethodInfo { ReturnType: var result } ? result : callee.DeclaringType!);
            looksUpExports |= callee.DeclaringType == typeof(NativeLibrary) && callee.Name == nameof(NativeLibrary.GetExport);
            releases |= callee.DeclaringType == typeof(SafeHandle) && callee.Name is nameof(SafeHandle.Dispose) or nameof(SafeHandle.DangerousRelease)
                || callee.DeclaringType == typeof(IDisposable);
        }

        // libbpf's version is asked for before any import may be bound.
        if (looksUpExports)
            direct.UnionWith(texts);
        if (releases)
            calls.UnionWith(handles.Where(type => type.Assembly == _assembly && type.IsSubclassOf(typeof(SafeHandle))).SelectMany(type => type.GetMember("ReleaseHandle", All)).Cast<MethodBase>());
    }

    private IEnumerable<MethodBase> Targets(MethodBase callee)
    {
        MethodBase method = Definition(callee);
        yield return method;
        if (!method.IsVirtual)
            yield break;
        foreach (Type type in _types.Where(type => method.DeclaringType!.IsInterface
            ? type.GetInterfaces().Any(face => (face.IsGenericType ? face.GetGenericTypeDefinition() : face) == method.DeclaringType)
            : Bases(type).Contains(method.DeclaringType)))
        {
            foreach (MethodBase candidate in type.GetMember(method.Name, MemberTypes.Method, All))
                yield return candidate;
        }
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (Type? at = type.BaseType; at is not null; at = at.BaseType)
            yield return at.IsGenericType ? at.GetGenericTypeDefinition() : at;
    }

    // Of a generic type or method the one that its code is read from.
    private static MethodBase Definition(MethodBase method)
    {
        if (method is MethodInfo { IsGenericMethod: true } generic)
            method = generic.GetGenericMethodDefinition();
        return method.DeclaringType is { IsGenericType: true } type
            ? type.GetGenericTypeDefinition().GetMembers(All).OfType<MethodBase>().Single(candidate => candidate.MetadataToken == method.MetadataToken)
            : method;
    }

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        Type[]? typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        Type[]? methodArguments = method is { IsGenericMethod: true } ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, typeArguments, methodArguments) is { } member and (MethodBase or FieldInfo) ? member : null;
    }

    private static IEnumerable<(OpCode Operation, int Token)> Tokens(byte[] code)
    {
        for (int at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xfe)
                value = (short)(0xfe00 | code[at++]);
            OpCode operation = Codes[value];
            switch (operation.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineString or OperandType.InlineTok:
                    int token = BitConverter.ToInt32(code, at);
                    if (operation.OperandType != OperandType.InlineTok || token >>> 24 is 0x06 or 0x0a or 0x2b or 0x04)
                        yield return (operation, token);
                    at += 4;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + 4 * BitConverter.ToInt32(code, at);
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    at += 8;
                    break;
                case OperandType.InlineVar:
                    at += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    at += 1;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    at += 4;
                    break;
            }
        }
    }
}
