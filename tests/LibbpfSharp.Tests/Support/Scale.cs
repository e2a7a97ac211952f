namespace LibbpfSharp.Tests.Support;

/// <summary>How much a test does where the processor is emulated: a thirtieth.</summary>
internal static class Scale
{
    public static int Of(int count) => Machine.VirtualMachine is null ? count : Math.Max(1, count / 30);

    public static TimeSpan Of(TimeSpan duration) => Machine.VirtualMachine is null ? duration : duration / 3;
}
