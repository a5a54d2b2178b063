namespace BusinessOS.Tester.Records;

/// <summary>What a test asks cannot be found out by it: told as such, neither passed nor failed.</summary>
public sealed class NotDecidedException(string reason) : Exception("Not decided: " + reason);
