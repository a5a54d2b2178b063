using BusinessOS.Tester.Records;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace BusinessOS.Tester.Running;

/// <summary>A test that is told as skipped when it could not decide.</summary>
public sealed class ProofCase : XunitTestCase
{
    [Obsolete("For the framework, which brings test cases into other processes.")]
    public ProofCase()
    {
    }

    public ProofCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method)
    {
    }

    public override async Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource)
    {
        using var bus = new DecidingBus(messageBus);
        var summary = await base.RunAsync(diagnosticMessageSink, bus, constructorArguments, aggregator, cancellationTokenSource);
        summary.Failed -= bus.Undecided;
        summary.Skipped += bus.Undecided;
        return summary;
    }

    private sealed class DecidingBus(IMessageBus inner) : IMessageBus
    {
        public int Undecided { get; private set; }

        public bool QueueMessage(IMessageSinkMessage message)
        {
            if (message is ITestFailed failed && failed.ExceptionTypes.FirstOrDefault() == typeof(NotDecidedException).FullName)
            {
                Undecided++;
                return inner.QueueMessage(new TestSkipped(failed.Test, failed.Messages.FirstOrDefault() ?? ""));
            }

            return inner.QueueMessage(message);
        }

        public void Dispose()
        {
            // The bus belongs to whoever made it.
        }
    }
}
