using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>Reads a program's stream by its descriptor, for the classes that have one.</summary>
internal static unsafe class ProgramStreamReader
{
    public static int Read(int fd, string name, BpfProgramStream stream, Span<byte> buffer)
    {
        using var messages = LibbpfMessages.Collect();
        fixed (byte* start = buffer)
        {
            int count = Libbpf.bpf_prog_stream_read(fd, (uint)stream, start, (uint)buffer.Length, null);
            if (count < 0)
            {
                Failure.Throw($"Reading the {stream} stream of program '{name}'", -count, messages, -count == Errno.EINVAL
                    ? "The running kernel may lack it: streams of programs need Linux 6.17." : null);
            }
            return count;
        }
    }
}
