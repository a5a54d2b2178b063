namespace BusinessOS.Testing.Golden;

/// <summary>What came out of a golden case is not what it expects.</summary>
public sealed class GoldenMismatchException(string message) : Exception(message);
