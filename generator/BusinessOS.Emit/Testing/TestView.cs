namespace BusinessOS.Emit.Testing;

/// <summary>One test: a method whose name says what holds.</summary>
/// <param name="Attributes">What stands in brackets above it.</param>
internal sealed record TestView(EquatableArray<string> Attributes, string Name, string Parameters, string Body);
