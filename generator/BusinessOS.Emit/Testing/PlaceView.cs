namespace BusinessOS.Emit.Testing;

/// <summary>A node of the spec and where it stands, as literals.</summary>
internal sealed record PlaceView(string Node, string Text);
