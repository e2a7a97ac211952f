using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LibbpfSharp.Interop;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LibbpfSharp;

/// <summary>
/// Where libbpf's own messages go. They are silent until a logger is set; what concerns a failure is in the exception in
/// any case. Stands for <c>libbpf_set_print</c>, which is set once for the process.
/// </summary>
/// <threadsafety>All members may be used from any thread. Messages arrive on the thread that called into libbpf.</threadsafety>
public static unsafe partial class LibbpfLog
{
    private static volatile ILogger s_logger = NullLogger.Instance;
    private static int s_installed;

    /// <summary>
    /// The logger that receives libbpf's messages: its warnings as <see cref="LogLevel.Warning"/>, information as
    /// <see cref="LogLevel.Information"/>, the rest as <see cref="LogLevel.Debug"/>. The default drops them.
    /// </summary>
    /// <exception cref="ArgumentNullException">Set to <see langword="null"/>; use <see cref="NullLogger.Instance"/>.</exception>
    public static ILogger Logger
    {
        get => s_logger;
        set => s_logger = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Sets libbpf's print callback once. Not a static constructor: a missing library must surface as itself, not as a TypeInitializationException.</summary>
    internal static void Install()
    {
        if (Volatile.Read(ref s_installed) == 1)
            return;
        Libbpf.libbpf_set_print(&Print);
        Volatile.Write(ref s_installed, 1);
    }

    // Runs inside libbpf, on the calling thread. An exception must not unwind through native frames: the runtime would end
    // the process. One from a user's logger is kept as a message of the operation under way.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Print(libbpf_print_level level, byte* format, void* arguments)
    {
        LogLevel logLevel = level switch
        {
            libbpf_print_level.LIBBPF_WARN => LogLevel.Warning,
            libbpf_print_level.LIBBPF_INFO => LogLevel.Information,
            _ => LogLevel.Debug,
        };
        try
        {
            ILogger logger = s_logger;
            bool wanted = logger.IsEnabled(logLevel);
            // Formatting is dear and a load prints hundreds of debug lines.
            if (logLevel == LogLevel.Debug && !wanted)
                return 0;
            string text = NativeFormat.Format(format, arguments).TrimEnd('\n');
            if (logLevel != LogLevel.Debug)
                LibbpfMessages.Add(text);
            if (wanted)
                Printed(logger, logLevel, text);
        }
        catch (Exception e)
        {
            LibbpfMessages.Add($"the logger threw while it was handed a message of libbpf: {e}");
        }

        return 0;
    }

    [LoggerMessage(EventId = 1, EventName = "Libbpf", Message = "{Message}", SkipEnabledCheck = true)]
    private static partial void Printed(ILogger logger, LogLevel level, string message);
}
