namespace LibbpfSharp.Interop;

// A bit field wider than 32 bits, which ClangSharp 16 masks with the width modulo 32 (native/headers.sed).

/// <summary>The first page of a perf event's mapping: the ring buffer's positions and how to read the event in user space.</summary>
public partial struct perf_event_mmap_page
{
    /// <summary>What user space can do with the event.</summary>
    public partial struct _Anonymous_e__Union
    {
        /// <summary>The bits of <see cref="capabilities"/>.</summary>
        public partial struct _Anonymous_e__Struct
        {
            /// <summary>Capability bits that have no meaning yet.</summary>
            public ulong cap_____res
            {
                readonly get => _bitfield >> 6;
                set => _bitfield = (_bitfield & 0x3F) | (value << 6);
            }
        }
    }
}
