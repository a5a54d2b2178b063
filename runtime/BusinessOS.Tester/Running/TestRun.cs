using System.Reflection;
using BusinessOS.Tester.Hosting;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace BusinessOS.Tester.Running;

/// <summary>Runs an assembly of tests in this process.</summary>
internal static class TestRun
{
    /// <param name="filter">Only tests whose class and name hold this; empty for all of them.</param>
    /// <returns>Whether one failed.</returns>
    /// <exception cref="HostNotStartedException">There is nothing to ask.</exception>
    public static async Task<bool> RunAsync(Assembly tests, string filter, Action<TestResult> tell)
    {
        using var sink = new ResultSink(tell);
        using var framework = new XunitTestFramework(new Silence());
        using var discoverer = framework.GetDiscoverer(Reflector.Wrap(tests));
        var options = new RunOptions();
        discoverer.Find(includeSourceInformation: false, sink, options);
        sink.Wait();
        var wanted = sink.Found.Where(c => c.DisplayName.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
        if (wanted.Count > 0)
        {
            await Tenant.OfAsync(tests);
            using var executor = framework.GetExecutor(tests.GetName());
            executor.RunTests(wanted, sink, options);
            sink.Wait();
        }

        return sink.HasFailed;
    }

    private sealed class Silence : IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => true;
    }
}
