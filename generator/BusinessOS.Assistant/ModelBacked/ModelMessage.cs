namespace BusinessOS.Assistant.ModelBacked;

/// <summary>One message of a conversation.</summary>
/// <param name="Role">system, user or assistant.</param>
internal sealed record ModelMessage(string Role, string Text);
