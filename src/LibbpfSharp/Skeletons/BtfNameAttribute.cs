namespace LibbpfSharp;

/// <summary>The C name of what a generated type or member stands for, for tools: <c>struct event</c>, <c>union u</c>, <c>enum e</c> or a bare typedef name on types; the bare name on members.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class BtfNameAttribute : Attribute
{
    /// <summary>Names a type or member.</summary>
    /// <param name="name">The C name.</param>
    public BtfNameAttribute(string name) => Name = name;

    /// <summary>The C name.</summary>
    public string Name { get; }
}
