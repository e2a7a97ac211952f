namespace LibbpfSharp.Generator.Types;

/// <summary>Where a type is used: what an anonymous type there is called, and what an error there names.</summary>
/// <param name="Name">The C# name for an anonymous type: "EventPos".</param>
/// <param name="CName">The same for <c>[BtfName]</c>, without "struct": "event.pos".</param>
/// <param name="Description">For errors: "struct event, member 'pos'".</param>
internal sealed record TypeSite(string Name, string CName, string Description);
