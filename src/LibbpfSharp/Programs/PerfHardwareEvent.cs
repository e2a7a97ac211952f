namespace LibbpfSharp;

/// <summary>Events that the CPU counts (<c>enum perf_hw_id</c> of linux/perf_event.h). Virtual machines often have none.</summary>
public enum PerfHardwareEvent
{
    /// <summary>Cycles. <c>PERF_COUNT_HW_CPU_CYCLES</c>.</summary>
    CpuCycles = 0,

    /// <summary>Instructions. <c>PERF_COUNT_HW_INSTRUCTIONS</c>.</summary>
    Instructions = 1,

    /// <summary>Accesses to the last level cache. <c>PERF_COUNT_HW_CACHE_REFERENCES</c>.</summary>
    CacheReferences = 2,

    /// <summary>Misses of the last level cache. <c>PERF_COUNT_HW_CACHE_MISSES</c>.</summary>
    CacheMisses = 3,

    /// <summary>Branches. <c>PERF_COUNT_HW_BRANCH_INSTRUCTIONS</c>.</summary>
    BranchInstructions = 4,

    /// <summary>Mispredicted branches. <c>PERF_COUNT_HW_BRANCH_MISSES</c>.</summary>
    BranchMisses = 5,

    /// <summary>Bus cycles. <c>PERF_COUNT_HW_BUS_CYCLES</c>.</summary>
    BusCycles = 6,

    /// <summary>Cycles waiting for instructions. <c>PERF_COUNT_HW_STALLED_CYCLES_FRONTEND</c>.</summary>
    StalledCyclesFrontend = 7,

    /// <summary>Cycles waiting for results. <c>PERF_COUNT_HW_STALLED_CYCLES_BACKEND</c>.</summary>
    StalledCyclesBackend = 8,

    /// <summary>Cycles at constant frequency. <c>PERF_COUNT_HW_REF_CPU_CYCLES</c>.</summary>
    ReferenceCycles = 9,
}
