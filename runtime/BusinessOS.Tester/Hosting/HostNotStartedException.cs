namespace BusinessOS.Tester.Hosting;

/// <summary>The host the tests ask did not start, so that none of them says anything.</summary>
public sealed class HostNotStartedException(string said) : Exception($"The host did not start. {said}".TrimEnd());
