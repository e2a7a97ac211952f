using LibbpfSharp.Generator.Skeletons;

namespace LibbpfSharp.Generator.Writing;

/// <summary>The byte orders of the machines that a class is for. C counts the bits of a bitfield from the lowest on the one and from the highest on the other.</summary>
[Flags]
internal enum ByteOrders
{
    Little = 1,
    Big = 2,
    Both = Little | Big,
}

internal static class ByteOrdersExtensions
{
    extension(ByteOrders)
    {
        public static ByteOrders Of(IEnumerable<SkeletonImage> images) =>
            images.Aggregate((ByteOrders)0, (orders, image) => orders | (image.IsBigEndian ? ByteOrders.Big : ByteOrders.Little));
    }
}
