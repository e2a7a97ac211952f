namespace LibbpfSharp.Interop;

/// <summary>Checks of arguments that go in parallel arrays.</summary>
internal static class Many
{
    public static void Check(int count, string parameter, int parallelCount, string parallelParameter)
    {
        if (count == 0)
            throw new ArgumentException("There is nothing to attach to.", parameter);
        if (parallelCount != 0 && parallelCount != count)
            throw new ArgumentException($"There are {parallelCount} for {count} targets.", parallelParameter);
    }
}
