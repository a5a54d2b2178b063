namespace BusinessOS.Assistant.Changes;

/// <summary>Reads a change of an existing app: cuts it into wishes and lets each rule try in turn.</summary>
internal static class ChangeReader
{
    // From the most particular wording to the most general.
    private static readonly IChangeRule[] Rules =
    [
        new FieldAccessRule(),
        new RenameRule(),
        new RemoveRule(),
        new RoleRule(),
        new StateRule(),
        new ChoiceValueRule(),
        new RangeRule(),
        new TypeRule(),
        new FlagRule(),
        new LinkRule(),
        new PermissionRule(),
        new AutomationRule(),
        new FieldRule(),
        new EntityRule(),
    ];

    public static AuthorResult Read(string text, AppSpec app, IReadOnlyList<AppSpec> known)
    {
        var context = new ChangeContext(app, known);
        var unplaced = new List<Unplaced>();
        foreach (var (sentence, wish) in WishSplitter.Split(text))
        {
            context.Sentence = sentence;
            if (!Rules.Any(rule => rule.Try(wish, context)))
            {
                unplaced.Add(new Unplaced(wish, sentence.Line, "No change of the app could be read from it."));
            }
        }

        var result = new AuthorResult
        {
            Base = app,
            Operations = [.. context.Operations],
            Provenance = [.. context.Provenance],
            Assumptions = [.. context.Assumptions],
            Unplaced = [.. unplaced],
            Diagnostics = [.. context.Problems],
        };
        // A known reason says more than that nothing was understood.
        return result.Operations.Count > 0 || result.Assumptions.Count > 0 || context.Problems.Count > 0 ? result : result with { Diagnostics = [.. context.Problems, NoChange(app)] };
    }

    private static Diagnostic NoChange(AppSpec app)
    {
        var entity = app.Entities.Count > 0 ? app.Entities[0] : null;
        return AssistantDiagnostics.NoChange.At(SourceSpan.None, (entity?.Plural ?? entity?.Name ?? "records").ToLowerInvariant(), entity is { Fields.Count: > 0 } ? (entity.Fields[0].Label ?? entity.Fields[0].Name).ToLowerInvariant() : "a field");
    }
}
