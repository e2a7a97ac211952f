using System.Runtime.InteropServices;
using System.Text;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>The buffers for the verifier's logs of programs, lent to libbpf for the time of a load.</summary>
internal readonly unsafe ref struct ProgramLogs
{
    private readonly List<BpfProgram> _programs;

    private ProgramLogs(List<BpfProgram> programs) => _programs = programs;

    public static ProgramLogs Attach(BpfProgramCollection programs)
    {
        var logs = new ProgramLogs([.. programs.Where(static program => program.LogSize > 0)]);
        foreach (BpfProgram program in logs._programs)
        {
            var size = (nuint)program.LogSize;
            byte* buffer = (byte*)NativeMemory.AllocZeroed(size);
            using var messages = LibbpfMessages.Collect();
            int result = Libbpf.bpf_program__set_log_buf(program.Pointer, buffer, size);
            if (result >= 0)
                continue;
            NativeMemory.Free(buffer);
            logs.Dispose();
            Failure.Throw($"Setting the log buffer of program '{program.Name}'", -result, messages);
        }

        return logs;
    }

    /// <summary>Copies what the verifier wrote to the programs.</summary>
    public void Collect()
    {
        foreach (BpfProgram program in _programs)
        {
            nuint size;
            byte* buffer = Libbpf.bpf_program__log_buf(program.Pointer, &size);
            ReadOnlySpan<byte> text = new(buffer, (int)size);
            int length = text.IndexOf((byte)0);
            program.Log = Encoding.UTF8.GetString(length < 0 ? text : text[..length]);
        }
    }

    public void Dispose()
    {
        foreach (BpfProgram program in _programs)
        {
            nuint size;
            byte* buffer = Libbpf.bpf_program__log_buf(program.Pointer, &size);
            _ = Libbpf.bpf_program__set_log_buf(program.Pointer, null, 0);
            NativeMemory.Free(buffer);
        }
    }
}
