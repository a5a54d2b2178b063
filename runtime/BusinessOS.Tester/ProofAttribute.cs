using Xunit;
using Xunit.Sdk;

namespace BusinessOS.Tester;

/// <summary>A generated test: it passes, fails, or says that it cannot decide, which is told as skipped with its reason.</summary>
[XunitTestCaseDiscoverer("BusinessOS.Tester.Running.ProofDiscoverer", "BusinessOS.Tester")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProofAttribute : FactAttribute;
