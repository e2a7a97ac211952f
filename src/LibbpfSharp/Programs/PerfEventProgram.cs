using System.Globalization;
using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A program that runs at occurrences of a perf event, for sampling: <c>SEC("perf_event")</c>. Linux 4.9, CAP_PERFMON.</summary>
/// <threadsafety>Attach may be called from any thread.</threadsafety>
public sealed unsafe class PerfEventProgram : BpfProgram
{
    internal PerfEventProgram(BpfObject owner, bpf_program* program)
        : base(owner, program)
    {
    }

    /// <summary>Attaches to an event on one CPU, or of one process (perf_event_open(2), bpf_program__attach_perf_event_opts).</summary>
    /// <param name="what">The event.</param>
    /// <param name="cpu">The CPU; -1 for whichever the process runs on.</param>
    /// <param name="processId">The process (one thread of it); -1 for all, which needs a CPU.</param>
    /// <param name="cookie">A number the program reads with bpf_get_attach_cookie (Linux 5.15); 0 is none.</param>
    /// <returns>The link; dispose it to detach.</returns>
    /// <exception cref="LibbpfException">The CPU does not count the event (ENOENT), there is no such CPU or process, or the process lacks the privilege.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLink Attach(PerfEvent what, int cpu, int processId = -1, ulong cookie = 0)
    {
        ArgumentNullException.ThrowIfNull(what);
        using AttachOperation attach = BeginAttach($"perf event {what.Name}" + (cpu < 0 ? "" : $" on CPU {cpu}"));
        using Descriptor perfEvent = Open(attach, what, cpu, processId);
        var options = new bpf_perf_event_opts { sz = (nuint)sizeof(bpf_perf_event_opts), bpf_cookie = cookie };
        BpfLink link = attach.Finish(Libbpf.bpf_program__attach_perf_event_opts(attach.Program, perfEvent.Value, &options));

        // From here on the link closes it.
        perfEvent.Release();
        return link;
    }

    /// <summary>Attaches to an event on every CPU that is online now.</summary>
    /// <param name="what">The event.</param>
    /// <param name="cookie">A number the program reads with bpf_get_attach_cookie (Linux 5.15); 0 is none.</param>
    /// <returns>The links, one for each CPU; dispose them to detach.</returns>
    /// <exception cref="LibbpfException">As for <see cref="Attach(PerfEvent, int, int, ulong)"/>; then none stays attached.</exception>
    /// <exception cref="InvalidOperationException">The object is not loaded.</exception>
    /// <exception cref="ObjectDisposedException">The object is disposed.</exception>
    public BpfLinkGroup AttachToAllCpus(PerfEvent what, ulong cookie = 0)
    {
        var links = new List<BpfLink>();
        try
        {
            foreach (int cpu in OnlineCpus())
                links.Add(Attach(what, cpu, cookie: cookie));
            return new BpfLinkGroup(links);
        }
        catch
        {
            links.ForEach(link => link.Dispose());
            throw;
        }
    }

    private static Descriptor Open(AttachOperation attach, PerfEvent what, int cpu, int processId)
    {
        const ulong CloseOnExec = 8; // PERF_FLAG_FD_CLOEXEC
        var attributes = new perf_event_attr { type = (uint)what.Type, size = (uint)sizeof(perf_event_attr), config = what.Config };
        if (what.Frequency != 0)
        {
            attributes.freq = 1;
            attributes.sample_freq = what.Frequency;
        }
        else
        {
            attributes.sample_period = what.Period;
        }

        int fd = Linux.PerfEventOpen(&attributes, processId, cpu, -1, CloseOnExec);
        int errno = Failure.LastError();
        if (fd < 0)
            attach.Fail(errno);
        return new Descriptor(fd);
    }

    // "0-3,5": the CPUs that are on, whose numbers need not be contiguous.
    private static IEnumerable<int> OnlineCpus() =>
        File.ReadAllText("/sys/devices/system/cpu/online").Trim().Split(',')
            .Select(range => range.Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray())
            .SelectMany(range => Enumerable.Range(range[0], range[^1] - range[0] + 1));

    private protected override string? AttachHint(int errno) => errno switch
    {
        Errno.ENOENT or Errno.EOPNOTSUPP => "The CPU does not count this event; a virtual machine often has no hardware events.",
        Errno.EACCES => "Needs CAP_PERFMON, or see /proc/sys/kernel/perf_event_paranoid.",
        Errno.ENODEV => "There is no such CPU.",
        Errno.ESRCH => "There is no such process.",
        Errno.EINVAL => "The frequency is above /proc/sys/kernel/perf_event_max_sample_rate, or neither CPU nor process was given.",
        _ => null,
    };
}
