namespace LibbpfSharp;

/// <summary>What came of <see cref="BpfProgram.Run"/>.</summary>
/// <param name="ReturnValue">What the program returned, of its last run: <c>XDP_PASS</c>, <c>TC_ACT_OK</c>, …</param>
/// <param name="DataLength">Bytes of the packet as the program left it, also when <see cref="BpfRun.DataOut"/> was empty.</param>
/// <param name="ContextLength">Bytes of the context as the program left it.</param>
/// <param name="Duration">Nanoseconds of one run, the mean over all repetitions; 0 for kinds whose time the kernel does not take.</param>
public readonly record struct BpfRunResult(uint ReturnValue, int DataLength, int ContextLength, uint Duration);
