using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

/// <summary>Owns a <c>struct user_ring_buffer</c>; releasing it unmaps the ring (user_ring_buffer__free).</summary>
internal sealed unsafe class UserRingBufferHandle : SafeHandle
{
    public UserRingBufferHandle(user_ring_buffer* value)
        : base(0, ownsHandle: true) => SetHandle((nint)value);

    public override bool IsInvalid => handle == 0;

    /// <summary>The raw ring, valid within a <see cref="HandleUse"/>.</summary>
    public user_ring_buffer* Value => (user_ring_buffer*)handle;

    protected override bool ReleaseHandle()
    {
        Libbpf.user_ring_buffer__free((user_ring_buffer*)handle);
        return true;
    }
}
