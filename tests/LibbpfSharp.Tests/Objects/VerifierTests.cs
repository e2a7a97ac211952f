using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Objects;

public sealed class VerifierTests
{
    [Fact]
    public void A_rejected_program_brings_its_log_the_reason_and_the_source_line()
    {
        using BpfObject rejected = BpfObject.Open(TestObjects.Path("rejected"));
        var e = Assert.Throws<BpfVerifierException>(rejected.Load);
        Assert.Equal("unchecked", e.ProgramName);
        Assert.Equal("EACCES", e.ErrnoName);
        Assert.Matches("invalid mem access '?map_value_or_null", e.Reason);
        Assert.Contains("*value += 1;", e.SourceLine, StringComparison.Ordinal);
        Assert.Contains(e.Reason, e.Message, StringComparison.Ordinal);
        Assert.Contains("*value += 1;", e.Message, StringComparison.Ordinal);
        Assert.Contains("'unchecked'", e.Message, StringComparison.Ordinal);
        Assert.Contains("'rejected'", e.Message, StringComparison.Ordinal);
        Assert.Contains("processed", e.Log, StringComparison.Ordinal);
        Assert.Contains("call bpf_map_lookup_elem", e.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_whose_load_failed_cannot_be_loaded_again_and_says_why()
    {
        using BpfObject rejected = BpfObject.Open(TestObjects.Path("rejected"));
        Assert.Throws<BpfVerifierException>(rejected.Load);
        Assert.Contains("open it again", Assert.Throws<InvalidOperationException>(rejected.Load).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(rejected.Attach);
    }
}
