using LibbpfSharp.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace LibbpfSharp.Tests.Logging;

[Collection(nameof(LibbpfLog))]
public sealed class LibbpfLogTests : IDisposable
{
    public void Dispose() => LibbpfLog.Logger = NullLogger.Instance;

    [Fact]
    public void A_logger_receives_libbpfs_messages_by_level()
    {
        var logger = new Recorder(LogLevel.Debug);
        LibbpfLog.Logger = logger;
        using BpfObject rejected = BpfObject.Open(TestObjects.Path("rejected"));
        var e = Assert.Throws<BpfVerifierException>(rejected.Load);
        Assert.Contains(logger.Messages, m => m.Level == LogLevel.Warning && m.Text.Contains("BEGIN PROG LOAD LOG", StringComparison.Ordinal));
        Assert.Contains(logger.Messages, m => m.Level == LogLevel.Debug);
        Assert.DoesNotContain(logger.Messages, m => m.Text.EndsWith('\n'));
        Assert.NotEmpty(e.LibbpfMessages);
    }

    [Fact]
    public void A_logger_that_throws_does_not_end_the_process_and_is_reported()
    {
        LibbpfLog.Logger = new Thrower();
        using BpfObject rejected = BpfObject.Open(TestObjects.Path("rejected"));
        var e = Assert.Throws<BpfVerifierException>(rejected.Load);
        Assert.Contains(e.LibbpfMessages, m => m.Contains("the logger threw", StringComparison.Ordinal) && m.Contains("boom", StringComparison.Ordinal));
        Assert.Contains("map_value_or_null", e.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_always_a_logger() => Assert.Throws<ArgumentNullException>(() => LibbpfLog.Logger = null!);

    private sealed class Recorder(LogLevel minimum) : ILogger
    {
        public List<(LogLevel Level, string Text)> Messages { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= minimum;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Messages)
                Messages.Add((logLevel, formatter(state, exception)));
        }
    }

    private sealed class Thrower : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new InvalidOperationException("boom");
    }
}
