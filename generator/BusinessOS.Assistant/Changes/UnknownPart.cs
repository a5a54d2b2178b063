namespace BusinessOS.Assistant.Changes;

/// <summary>Tells that a wish names something the app does not have, and what it has instead.</summary>
internal static class UnknownPart
{
    public static void Report(string words, ChangeContext context)
    {
        var app = context.App;
        var known = app.Entities.SelectMany(e => e.Fields.Select(f => f.Name).Prepend(e.Name)).Concat(app.Roles.Select(r => r.Name));
        var name = Building.Names.Pascal(words) ?? words;
        var fix = NearestName.Find(name, known) is { } near ? $"Did you mean '{near}'?" : $"It has: {string.Join(", ", app.Entities.Select(e => e.Name))}.";
        context.Problems.Add(AssistantDiagnostics.UnknownTarget.At(SourceSpan.None, words.Trim(), fix));
    }
}
