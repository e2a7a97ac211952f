namespace LibbpfSharp;

/// <summary>The streams that each loaded program has (<c>BPF_STDOUT</c>, <c>BPF_STDERR</c> of linux/bpf.h). Linux 6.17.</summary>
public enum BpfProgramStream
{
    /// <summary>What the program writes with bpf_stream_printk.</summary>
    Output = 1,

    /// <summary>What the program writes there with bpf_stream_printk, and what the kernel has to say of faults in it: a loop that was cut off, a page of an arena that is not there (Linux 6.18).</summary>
    Error = 2,
}
