namespace Runner;

internal static class Rotated
{
    /// <summary>The sides in another order each round, so that none always follows the same one.</summary>
    public static IEnumerable<string> By(IReadOnlyCollection<string> sides, int round)
    {
        int first = (round + sides.Count) % sides.Count;
        return sides.Skip(first).Concat(sides.Take(first));
    }
}
