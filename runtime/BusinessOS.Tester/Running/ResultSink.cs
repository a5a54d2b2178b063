using Xunit.Abstractions;

namespace BusinessOS.Tester.Running;

/// <summary>Hears what the framework tells, and passes results on.</summary>
internal sealed class ResultSink(Action<TestResult> tell) : IMessageSink, IDisposable
{
    private const string NotDecided = "Not decided: ";

    private readonly ManualResetEventSlim _finished = new();
    private readonly List<ITestCase> _found = [];

    public IReadOnlyList<ITestCase> Found => _found;

    public bool HasFailed { get; private set; }

    public void Wait()
    {
        _finished.Wait();
        _finished.Reset();
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        lock (_found)
        {
            Hear(message);
        }

        return true;
    }

    public void Dispose() => _finished.Dispose();

    private void Hear(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseDiscoveryMessage found:
                _found.Add(found.TestCase);
                break;
            case ITestPassed passed:
                Tell(passed, "passed", "");
                break;
            case ITestFailed failed:
                HasFailed = true;
                Tell(failed, "failed", string.Join('\n', failed.Messages.Where(m => m.Length > 0)));
                break;
            case ITestSkipped skipped:
                Tell(skipped, "undecided", skipped.Reason.Replace(NotDecided, "", StringComparison.Ordinal));
                break;
            case IErrorMessage error:
                HasFailed = true;
                tell(new TestResult("", "the run itself", "failed", 0, string.Join('\n', error.Messages)));
                break;
            case IDiscoveryCompleteMessage or ITestAssemblyFinished:
                _finished.Set();
                break;
        }
    }

    private void Tell(ITestResultMessage result, string outcome, string message)
    {
        var whole = result.TestCase.TestMethod.TestClass.Class.Name;
        var name = result.Test.DisplayName;
        tell(new TestResult(
            whole[(whole.LastIndexOf('.') + 1)..],
            name.StartsWith(whole + ".", StringComparison.Ordinal) ? name[(whole.Length + 1)..] : name,
            outcome,
            (double)result.ExecutionTime,
            message));
    }
}
