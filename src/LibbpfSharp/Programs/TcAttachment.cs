namespace LibbpfSharp;

/// <summary>A filter of classic traffic control that runs a BPF program.</summary>
public sealed class TcAttachment : BpfAttachment
{
    internal TcAttachment(BpfAttachment made, uint handle, uint priority)
        : base(made)
    {
        FilterHandle = handle;
        Priority = priority;
    }

    /// <summary>The filter's handle, which the kernel chose or the caller gave.</summary>
    public uint FilterHandle { get; }

    /// <summary>The filter's priority, which the kernel chose or the caller gave: lower runs earlier.</summary>
    public uint Priority { get; }
}
