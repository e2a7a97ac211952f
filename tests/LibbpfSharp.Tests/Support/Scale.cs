namespace LibbpfSharp.Tests.Support;

/// <summary>How much a test does where the processor is emulated: a thirtieth, if it does not say otherwise.</summary>
internal static class Scale
{
    public static int Of(int count, int by = 30) => Machine.VirtualMachine is null ? count : Math.Max(1, count / by);

    public static TimeSpan Of(TimeSpan duration) => Machine.VirtualMachine is null ? duration : duration / 3;
}
