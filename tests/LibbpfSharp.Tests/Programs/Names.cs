using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Tests.Programs;

/// <summary>getsockname(2) and getpeername(2) for sure: .NET keeps the answers.</summary>
internal static unsafe class Names
{
    public static void Get(Socket socket)
    {
        byte* name = stackalloc byte[128];
        int length = 128;
        getsockname((int)socket.SafeHandle.DangerousGetHandle(), name, &length);
        length = 128;
        getpeername((int)socket.SafeHandle.DangerousGetHandle(), name, &length);
    }

    [DllImport("libc", ExactSpelling = true)]
    private static extern int getsockname(int fd, byte* name, int* length);

    [DllImport("libc", ExactSpelling = true)]
    private static extern int getpeername(int fd, byte* name, int* length);
}
