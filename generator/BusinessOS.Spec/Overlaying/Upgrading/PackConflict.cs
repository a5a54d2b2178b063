namespace BusinessOS.Spec.Overlaying.Upgrading;

/// <summary>Something in which an app and the next version of a pack it builds on do not go together.</summary>
/// <param name="Node">
/// What it is about, as it is named when one of the sides is taken: <c>crm.Contact/fields/Email/label</c>; outside overlays
/// <c>loans/pages/Late</c>.
/// </param>
/// <param name="Text">What stands against what, in plain words.</param>
/// <param name="Span">Where the app says it.</param>
/// <param name="CanTakeOurs">Whether what the app says can stay as it is.</param>
/// <param name="CanTakeTheirs">Whether it can be taken out of the overlay.</param>
public sealed record PackConflict(string Node, string Text, SourceSpan Span, bool CanTakeOurs, bool CanTakeTheirs);
