using Xunit;

namespace LibbpfSharp.Tests.Tracing;

public sealed class TraceLineTests
{
    [Theory]
    [InlineData("           <...>-26306   [001] ...21  4962.616456: bpf_trace_printk: BPF triggered from PID 26306.", "<...>", 26306, 1, "...21", 4962.616456, "bpf_trace_printk", "BPF triggered from PID 26306.")]
    [InlineData("         minimal-7     [127] d..31 12.000001: bpf_trace_printk: a: b: c", "minimal", 7, 127, "d..31", 12.000001, "bpf_trace_printk", "a: b: c")]
    [InlineData(" my-task - 1-123 [000] d..2. 1.5: f: ", "my-task - 1", 123, 0, "d..2.", 1.5, "f", "")]
    [InlineData("  bash-1977  ( 1977) [000] .... 17284.993652: sys_close: x", "bash", 1977, 0, "....", 17284.993652, "sys_close", "x")]
    [InlineData("  bash-1977  (-----) [000] .... 17284.993652: sys_close: x", "bash", 1977, 0, "....", 17284.993652, "sys_close", "x")]
    [InlineData("          <idle>-0     [002] 23636.756054: ttwu_do_activate: y", "<idle>", 0, 2, "", 23636.756054, "ttwu_do_activate", "y")]
    public void A_line_is_taken_apart(string raw, string task, int pid, int cpu, string flags, double time, string function, string text)
    {
        Assert.True(TraceLine.TryParse(raw, out TraceLine line));
        Assert.Equal((raw, task, pid, cpu, flags, time, function, text), (line.Raw, line.Task, line.Pid, line.Cpu, line.Flags, line.Timestamp, line.Function, line.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# tracer: nop")]
    [InlineData("CPU:0 [LOST 5 EVENTS]")]
    [InlineData("#           TASK-PID     CPU#  |||||  TIMESTAMP  FUNCTION")]
    public void What_is_no_event_is_told_apart(string raw)
    {
        Assert.False(TraceLine.TryParse(raw, out TraceLine line));
        Assert.Equal(default, line);
        Assert.Equal("", line.ToString());
    }
}
