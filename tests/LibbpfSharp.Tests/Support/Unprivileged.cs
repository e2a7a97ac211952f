using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Tests.Support;

/// <summary>Runs something without privilege, on a thread of its own that gives its capabilities up.</summary>
internal static unsafe partial class Unprivileged
{
    public static void Run(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                // _LINUX_CAPABILITY_VERSION_3, this thread; no effective, permitted and inheritable capabilities.
                uint* header = stackalloc uint[] { 0x20080522, 0 };
                uint* none = stackalloc uint[6];
                new Span<uint>(none, 6).Clear();
                if (capset(header, none) != 0)
                    throw new InvalidOperationException($"capset failed: {Marshal.GetLastSystemError()}");
                action();
            }
            catch (Exception e)
            {
                failure = e;
            }
        });
        thread.Start();
        thread.Join();
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
    }

    [LibraryImport("libc")]
    private static partial int capset(uint* header, uint* data);
}
