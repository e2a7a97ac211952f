using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace LibbpfSharp.Tests.Interop;

/// <summary>What the XML documentation of the typed layer has to say, held against the file that the compiler writes.</summary>
public sealed class DocumentationTests
{
    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.ChangeExtension(typeof(BpfObject).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    private static readonly Type[] Types = [.. typeof(BpfObject).Assembly.GetTypes().Where(type => type.IsVisible && type.Namespace == "LibbpfSharp")];

    [Fact]
    public void Every_public_type_has_a_summary_and_says_what_threads_may_do() => Assert.All(Types, type =>
    {
        XElement member = Member("T:" + Name(type));
        HasText(member, "summary", type.Name);

        // Values are any thread's; a type that inherits may say it in its base.
        if (type.IsEnum || type.IsValueType || type.IsSubclassOf(typeof(Exception)) || type.IsSubclassOf(typeof(Attribute)) || type.IsSubclassOf(typeof(Delegate)))
            return;
        Assert.True(Lineage(type).Any(at => SaysThreads(Member("T:" + Name(at)))), $"{type.Name} does not say which threads may use it");
    });

    [Fact]
    public void Every_public_member_has_a_summary_or_inherits_one() => Assert.All(
        Types.SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)).Where(IsWritten),
        member =>
        {
            string[] starts = Prefixes(member);
            XElement[] found = [.. Members.Where(pair => starts.Any(start => pair.Key == start || pair.Key.StartsWith(start + "(", StringComparison.Ordinal) || pair.Key.StartsWith(start + "``", StringComparison.Ordinal))).Select(pair => pair.Value)];
            Assert.True(found.Length > 0, $"{member.DeclaringType!.Name}.{member.Name} is not documented");
            Assert.All(found, element => HasText(element, "summary", $"{member.DeclaringType!.Name}.{member.Name}"));
        });

    [Fact]
    public void What_may_throw_an_error_of_libbpf_says_so()
    {
        // A method that reaches a function of libbpf with a result that can fail.
        var graph = new CallGraph();
        var silent = from type in Types
                     from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                     where !method.IsSpecialName && IsWritten(method) && method.Name.StartsWith("Attach", StringComparison.Ordinal) && graph.Reached(method).Count > 0
                     let start = Prefixes(method)[0]
                     from pair in Members
                     where pair.Key == start || pair.Key.StartsWith(start + "(", StringComparison.Ordinal)
                     where !pair.Value.Elements("inheritdoc").Any() && !pair.Value.Elements("exception").Any(e => e.Attribute("cref")!.Value == "T:LibbpfSharp.LibbpfException")
                     select pair.Key;
        Assert.Empty(silent);
    }

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (Type? at = type; at is not null && at.Namespace == "LibbpfSharp"; at = at.BaseType)
            yield return at;
    }

    private static bool SaysThreads(XElement member) =>
        member.Elements("threadsafety").Any() || member.Elements("inheritdoc").Any() || member.Element("remarks")?.Value.Contains("thread", StringComparison.Ordinal) == true;

    private static XElement Member(string name) => Members.TryGetValue(name, out XElement? member) ? member : throw new KeyNotFoundException($"{name} is not documented");

    private static void HasText(XElement member, string element, string what) =>
        Assert.True(member.Elements("inheritdoc").Any() || member.Element(element)?.Value.Trim().Length > 2, $"{what} has no {element}");

    // What the compiler writes itself has no documentation: the members of records and delegates, default constructors.
    private static bool IsWritten(MemberInfo member) =>
        member is not Type
        && member.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null
        && !member.DeclaringType!.IsSubclassOf(typeof(Delegate))
        && member is not MethodBase { IsSpecialName: true }
        && !(member is FieldInfo { IsSpecialName: true })
        && !(IsRecord(member.DeclaringType!) && member.Name is "Deconstruct" or "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "<Clone>$" or "EqualityContract");

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static string Name(Type type) => (type.IsNested ? Name(type.DeclaringType!) + "." + type.Name : type.FullName)!;

    private static string[] Prefixes(MemberInfo member)
    {
        string name = $"{Name(member.DeclaringType!)}.{member.Name}";
        return member switch
        {
            MethodInfo => ["M:" + name],
            PropertyInfo property when IsRecord(property.DeclaringType!) => ["P:" + name, "M:" + Name(member.DeclaringType!) + ".#ctor", "T:" + Name(member.DeclaringType!)],
            PropertyInfo => ["P:" + name],
            FieldInfo => ["F:" + name],
            EventInfo => ["E:" + name],
            _ => [name],
        };
    }
}
