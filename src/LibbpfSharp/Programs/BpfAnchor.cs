using LibbpfSharp.Interop;

namespace LibbpfSharp;

/// <summary>A place among the programs of one hook, which run in order (<c>BPF_F_BEFORE</c>, <c>BPF_F_AFTER</c> of linux/bpf.h). Tcx from Linux 6.6 on, netkit 6.7, cgroups 6.16.</summary>
/// <threadsafety>Immutable: any thread.</threadsafety>
public sealed class BpfAnchor
{
    private readonly uint _flags;
    private readonly BpfProgram? _program;
    private readonly BpfLink? _link;
    private readonly uint _id;

    private BpfAnchor(uint flags, BpfProgram? program = null, BpfLink? link = null, uint id = 0)
    {
        _flags = flags;
        _program = program;
        _link = link;
        _id = id;
    }

    /// <summary>Before all others.</summary>
    public static BpfAnchor First { get; } = new(Libbpf.BPF_F_BEFORE);

    /// <summary>After all others.</summary>
    public static BpfAnchor Last { get; } = new(Libbpf.BPF_F_AFTER);

    /// <summary>Right before the program of a link.</summary>
    /// <param name="link">A link of the same hook.</param>
    public static BpfAnchor Before(BpfLink link) => new(Libbpf.BPF_F_BEFORE | Libbpf.BPF_F_LINK, link: link ?? throw new ArgumentNullException(nameof(link)));

    /// <summary>Right after the program of a link.</summary>
    /// <param name="link">A link of the same hook.</param>
    public static BpfAnchor After(BpfLink link) => new(Libbpf.BPF_F_AFTER | Libbpf.BPF_F_LINK, link: link ?? throw new ArgumentNullException(nameof(link)));

    /// <summary>Right before a program.</summary>
    /// <param name="program">A program that is attached to the same hook.</param>
    public static BpfAnchor Before(BpfProgram program) => new(Libbpf.BPF_F_BEFORE, program ?? throw new ArgumentNullException(nameof(program)));

    /// <summary>Right after a program.</summary>
    /// <param name="program">A program that is attached to the same hook.</param>
    public static BpfAnchor After(BpfProgram program) => new(Libbpf.BPF_F_AFTER, program ?? throw new ArgumentNullException(nameof(program)));

    /// <summary>Right before a program of the system.</summary>
    /// <param name="program">A program that is attached to the same hook.</param>
    public static BpfAnchor Before(BpfLoadedProgram program) => new(Libbpf.BPF_F_BEFORE | Libbpf.BPF_F_ID, id: (program ?? throw new ArgumentNullException(nameof(program))).Id);

    /// <summary>Right after a program of the system.</summary>
    /// <param name="program">A program that is attached to the same hook.</param>
    public static BpfAnchor After(BpfLoadedProgram program) => new(Libbpf.BPF_F_AFTER | Libbpf.BPF_F_ID, id: (program ?? throw new ArgumentNullException(nameof(program))).Id);

    /// <summary>Right before the program with a number.</summary>
    /// <param name="programId">The id of a program that is attached to the same hook.</param>
    public static BpfAnchor BeforeProgram(uint programId) => new(Libbpf.BPF_F_BEFORE | Libbpf.BPF_F_ID, id: programId);

    /// <summary>Right after the program with a number.</summary>
    /// <param name="programId">The id of a program that is attached to the same hook.</param>
    public static BpfAnchor AfterProgram(uint programId) => new(Libbpf.BPF_F_AFTER | Libbpf.BPF_F_ID, id: programId);

    internal static Place Take(BpfAnchor? anchor) => new(anchor);

    /// <summary>An anchor as the kernel takes it, with what it refers to kept alive.</summary>
    internal readonly ref struct Place
    {
        private readonly HandleUse _use;
        private readonly bool _uses;

        public Place(BpfAnchor? anchor)
        {
            Flags = anchor?._flags ?? 0;
            Id = anchor?._id ?? 0;
            if (anchor?._program is { } program)
            {
                _use = program.Use(out int fd);
                _uses = true;
                Descriptor = (uint)fd;
            }
            else if (anchor?._link is { } link)
            {
                _use = new HandleUse(link.Handle);
                _uses = true;
                Descriptor = (uint)link.FileDescriptor;
            }
        }

        public uint Flags { get; }

        public uint Descriptor { get; }

        public uint Id { get; }

        public void Dispose()
        {
            if (_uses)
                _use.Dispose();
        }
    }
}
