using Xunit;

namespace LibbpfSharp.Tests.Errors;

public sealed class ErrnoTests
{
    [Theory]
    [InlineData(1, "EPERM (Operation not permitted)")]
    [InlineData(61, "ENODATA (No data available)")]
    [InlineData(133, "EHWPOISON (Memory page has hardware error)")]
    [InlineData(524, "ENOTSUPP (Operation not supported)")]
    [InlineData(4001, "LIBBPF_ERRNO__FORMAT (BPF object format invalid)")]
    [InlineData(4013, "LIBBPF_ERRNO__NLPARSE (Netlink parsing error)")]
    public void Describe_names_the_number_and_says_its_text(int errno, string expected) =>
        Assert.Equal(expected, Errno.Describe(errno));

    [Fact]
    public void A_number_nobody_named_is_shown_as_a_number() => Assert.Equal("errno 999", Errno.Name(999));
}
