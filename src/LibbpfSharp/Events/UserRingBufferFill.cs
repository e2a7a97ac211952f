namespace LibbpfSharp;

/// <summary>Fills a record of a user ring buffer, in the memory that the kernel reads it from.</summary>
/// <param name="record">The record. Its bytes are those of an older record: write all of them.</param>
/// <returns>Whether to submit it; <see langword="false"/> discards it, so that programs pass over it.</returns>
public delegate bool UserRingBufferFill(Span<byte> record);
