namespace LibbpfSharp;

/// <summary>Events that the kernel counts (<c>enum perf_sw_ids</c> of linux/perf_event.h).</summary>
public enum PerfSoftwareEvent
{
    /// <summary>A timer of the CPU, in nanoseconds. <c>PERF_COUNT_SW_CPU_CLOCK</c>.</summary>
    CpuClock = 0,

    /// <summary>A timer of the task, in nanoseconds. <c>PERF_COUNT_SW_TASK_CLOCK</c>.</summary>
    TaskClock = 1,

    /// <summary>Page faults. <c>PERF_COUNT_SW_PAGE_FAULTS</c>.</summary>
    PageFaults = 2,

    /// <summary>Context switches. <c>PERF_COUNT_SW_CONTEXT_SWITCHES</c>.</summary>
    ContextSwitches = 3,

    /// <summary>Moves to another CPU. <c>PERF_COUNT_SW_CPU_MIGRATIONS</c>.</summary>
    CpuMigrations = 4,

    /// <summary>Page faults without input. <c>PERF_COUNT_SW_PAGE_FAULTS_MIN</c>.</summary>
    MinorPageFaults = 5,

    /// <summary>Page faults that had to read. <c>PERF_COUNT_SW_PAGE_FAULTS_MAJ</c>.</summary>
    MajorPageFaults = 6,

    /// <summary>Unaligned accesses. <c>PERF_COUNT_SW_ALIGNMENT_FAULTS</c>.</summary>
    AlignmentFaults = 7,

    /// <summary>Emulated instructions. <c>PERF_COUNT_SW_EMULATION_FAULTS</c>.</summary>
    EmulationFaults = 8,
}
