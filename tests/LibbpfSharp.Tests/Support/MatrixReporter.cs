using LibbpfSharp.Tests.Support;
using Xunit.Runner.Common;
using Xunit.Sdk;

[assembly: RegisterRunnerReporter(typeof(MatrixReporter))]

namespace LibbpfSharp.Tests.Support;

/// <summary>
/// The console's usual report and, after it, what tests/vm/matrix.sh reads: <c>SKIP reason: N</c> for each reason a test was skipped
/// for, and <c>N passed, N failed, N skipped</c>.
/// </summary>
public sealed class MatrixReporter : IRunnerReporter
{
    public bool CanBeEnvironmentallyEnabled => true;

    public string Description => "the usual report, and the counts and skip reasons for the table of kernels";

    public bool ForceNoLogo => false;

    /// <summary>Always: whoever runs the tests sees what was skipped and why.</summary>
    public bool IsEnvironmentallyEnabled => true;

    public string? RunnerSwitch => "matrix";

    public ValueTask<IRunnerReporterMessageHandler> CreateMessageHandler(IRunnerLogger logger, IMessageSink? diagnosticMessageSink) =>
        new(new Handler(logger));

    private sealed class Handler : DefaultRunnerReporterMessageHandler
    {
        private readonly SortedDictionary<string, int> _reasons = new(StringComparer.Ordinal);

        public Handler(IRunnerLogger logger)
            : base(logger)
        {
        }

        protected override void HandleTestSkipped(MessageHandlerArgs<ITestSkipped> args)
        {
            lock (_reasons)
                _reasons[args.Message.Reason] = _reasons.GetValueOrDefault(args.Message.Reason) + 1;
        }

        protected override void HandleTestExecutionSummaries(MessageHandlerArgs<TestExecutionSummaries> args)
        {
            base.HandleTestExecutionSummaries(args);
            foreach ((string reason, int count) in _reasons)
                Logger.LogImportantMessage($"SKIP {reason}: {count}");
            int total = 0, failed = 0, skipped = 0;
            foreach (var entry in args.Message.SummariesByAssemblyUniqueID)
            {
                total += entry.Summary.Total - entry.Summary.NotRun;
                failed += entry.Summary.Failed + entry.Summary.Errors;
                skipped += entry.Summary.Skipped;
            }

            Logger.LogImportantMessage($"{total - failed - skipped} passed, {failed} failed, {skipped} skipped");
        }
    }
}
