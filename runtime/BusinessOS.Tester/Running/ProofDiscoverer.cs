using Xunit.Abstractions;
using Xunit.Sdk;

namespace BusinessOS.Tester.Running;

/// <summary>Makes a <see cref="ProofCase"/> of each method marked as a proof. The framework finds it by its name.</summary>
public sealed class ProofDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        [new ProofCase(diagnostics, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, testMethod)];
}
