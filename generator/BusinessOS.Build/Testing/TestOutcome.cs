namespace BusinessOS.Build.Testing;

/// <summary>What became of one generated test.</summary>
/// <param name="Class">The class's name: <c>LoanAccessTests</c>.</param>
/// <param name="Outcome"><c>passed</c>, <c>failed</c> or <c>undecided</c>.</param>
/// <param name="Message">Why it failed, beginning with the place in the spec, or why it is not decided.</param>
public sealed record TestOutcome(string Class, string Name, string Outcome, double Seconds, string Message)
{
    public bool HasPassed => Outcome == "passed";

    public bool HasFailed => Outcome == "failed";
}
