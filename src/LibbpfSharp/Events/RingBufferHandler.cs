namespace LibbpfSharp;

/// <summary>Receives a ring buffer record as bytes.</summary>
/// <param name="record">The record in the mapped ring: valid, and unchanged, until the handler returns; copy what is to stay.</param>
public delegate void RingBufferHandler(ReadOnlySpan<byte> record);

/// <summary>Receives a ring buffer record as a struct.</summary>
/// <typeparam name="T">The record's type.</typeparam>
/// <param name="record">The record in the mapped ring: valid, and unchanged, until the handler returns; copy it (<c>T copy = record</c>) if it is to stay.</param>
public delegate void RingBufferHandler<T>(in T record)
    where T : unmanaged;
