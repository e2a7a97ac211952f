namespace LibbpfSharp;

/// <summary>The C name of what a generated type or member stands for, for tools: <c>struct event</c>, <c>union u</c>, <c>enum e</c> or a bare typedef name on types; the bare name on members.</summary>
/// <param name="name">The C name.</param>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class BtfNameAttribute(string name) : Attribute
{
    /// <summary>The C name.</summary>
    public string Name { get; } = name;
}
