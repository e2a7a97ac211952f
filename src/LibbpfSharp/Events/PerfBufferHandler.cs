namespace LibbpfSharp;

/// <summary>Receives a perf buffer record as bytes.</summary>
/// <param name="cpu">The CPU whose ring the record was in: where the program ran, with <c>BPF_F_CURRENT_CPU</c>.</param>
/// <param name="record">
/// The record: valid, and unchanged, until the handler returns; copy what is to stay. The kernel pads records to 8 bytes less 4: up to 7
/// bytes of no meaning may follow what the program wrote.
/// </param>
public delegate void PerfBufferHandler(int cpu, ReadOnlySpan<byte> record);

/// <summary>Receives a perf buffer record as a struct.</summary>
/// <typeparam name="T">The record's type.</typeparam>
/// <param name="cpu">The CPU whose ring the record was in: where the program ran, with <c>BPF_F_CURRENT_CPU</c>.</param>
/// <param name="record">
/// The record: valid, and unchanged, until the handler returns; copy it (<c>T copy = record</c>) if it is to stay. The kernel aligns it to 4
/// bytes only, which matters to <see cref="Interlocked"/> and <see cref="Volatile"/>, not to plain reads.
/// </param>
public delegate void PerfBufferHandler<T>(int cpu, in T record)
    where T : unmanaged;
