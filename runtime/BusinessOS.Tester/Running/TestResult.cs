namespace BusinessOS.Tester.Running;

/// <summary>What became of one test.</summary>
/// <param name="Class">The class's name without its namespace.</param>
/// <param name="Outcome"><c>passed</c>, <c>failed</c> or <c>undecided</c>.</param>
/// <param name="Message">Why it failed or is not decided.</param>
internal sealed record TestResult(string Class, string Name, string Outcome, double Seconds, string Message);
