namespace BusinessOS.Tester.Records;

/// <summary>
/// What a test asks cannot be found out by it: told as such, neither passed nor failed. The test framework takes the
/// message's beginning for it.
/// </summary>
public sealed class NotDecidedException(string reason) : Exception("$XunitDynamicSkip$Not decided: " + reason);
