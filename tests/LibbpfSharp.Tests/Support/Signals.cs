using System.Runtime.InteropServices;

namespace LibbpfSharp.Tests.Support;

/// <summary>Signals to single threads, to interrupt their system calls as a debugger, a profiler or Ctrl-C does.</summary>
internal static partial class Signals
{
    // .NET has a handler for it, so that it interrupts poll and epoll_wait, and does nothing else.
    private const int SIGWINCH = 28;

    /// <summary>Runs an action on a thread that gets a signal every few milliseconds.</summary>
    public static void WhileInterrupting(Action action)
    {
        // The runtime installs its handler when somebody first asks for the signal.
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => { });
        int target = 0;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            Volatile.Write(ref target, gettid());
            try
            {
                action();
            }
            catch (Exception e)
            {
                failure = e;
            }
        });
        thread.Start();
        while (!thread.Join(5))
        {
            if (Volatile.Read(ref target) != 0 && thread.IsAlive)
                _ = tgkill(Environment.ProcessId, target, SIGWINCH);
        }

        if (failure is not null)
            throw new InvalidOperationException("The interrupted action failed.", failure);
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int gettid();

    [LibraryImport("libc", SetLastError = true)]
    private static partial int tgkill(int process, int thread, int signal);
}
