using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Texts;

/// <summary>
/// Gives a resolved app its texts in further languages. A text with holes has those of the original, in any order; what
/// is missing and what belongs to nothing is pointed out.
/// </summary>
internal sealed class TextResolver(AppScope scope, App app, BindContext context)
{
    private const int NamedAtMost = 6;

    private readonly EquatableArray<AppTextSite> _sites = AppTextSites.Of(app);

    /// <summary>Whether other apps add to it here: how far it is translated shows where it stands alone.</summary>
    private bool IsExtended => scope.Workspace.Apps.Any(other => other.Spec.Overlays.Any(overlay => overlay.App == app.Id));

    public App Resolve() => app with { Languages = [.. scope.Spec.Languages.Select(Resolve)] };

    private AppText Of(AppTextSite site, TextSpec text, AppLanguage language)
    {
        var filled = site.Template is { } original ? Fill(site, original, text, language) : null;
        return new(site.Path, text.Text, site.IsShown ? null : filled);
    }

    private AppLanguage Resolve(string tag)
    {
        var written = scope.Spec.Texts.FirstOrDefault(texts => texts.Language == tag) ?? new TextsSpec { Language = tag };
        var language = new AppLanguage(tag, []);
        var given = written.Items.DistinctBy(item => item.Path).ToDictionary(item => item.Path);
        ReportUnused(written);
        if (!IsExtended)
        {
            ReportMissing(written, given);
        }

        return language with
        {
            Texts = [.. _sites.SelectMany(site =>
                (given.GetValueOrDefault(site.Path) ?? (site.Repeats is { } same ? given.GetValueOrDefault(same) : null)) is { } text && !IsOutdated(site, text, tag)
                    ? new[] { Of(site, text, language) }
                    : [])],
        };
    }

    /// <summary>The text with the original's expressions in its holes.</summary>
    private TextTemplate Fill(AppTextSite site, TextTemplate original, TextSpec text, AppLanguage language)
    {
        var node = NodePath.TextIn(NodePath.Texts(app.Id, language.Tag), text.Path);
        var (parts, faults) = TemplateReader.Read(text.Text, node);
        var holes = original.Parts.Where(part => part.Expression is not null).DistinctBy(part => part.Text.Trim()).ToDictionary(part => part.Text.Trim());
        foreach (var fault in faults)
        {
            context.Report(fault.Descriptor, TextPlace.Find(scope.Map, node, text.Text, fault.Start, fault.Length), Called(text, language));
        }

        foreach (var part in site.IsShown ? parts.Where(part => part.Format is not null) : [])
        {
            context.Report(TemplateProblems.FormatInReport, TextPlace.Find(scope.Map, node, text.Text, part.Offset, part.Text.Length), site.Path[1], part.Text.Trim());
        }

        var used = parts.Where(part => part.Expression is not null).Select(part => part.Text.Trim()).ToHashSet(StringComparer.Ordinal);
        if (faults.Count == 0 && !used.SetEquals(holes.Keys))
        {
            var there = holes.Count == 0 ? "It has none." : $"They are: {string.Join(", ", holes.Keys.Select(hole => $"{{{hole}}}"))}.";
            context.Report(LanguageProblems.OtherHoles, scope.Map.Find(node), Called(text, language), there);
        }

        return new([.. parts.Select(part => part.Expression is null ? part : holes.GetValueOrDefault(part.Text.Trim(), part) with { Format = part.Format })], language.NodeOf(original));
    }

    private void ReportUnused(TextsSpec written)
    {
        var known = _sites.Select(site => site.Path).ToHashSet();
        foreach (var item in written.Items.Where(item => !known.Contains(item.Path) && !IsOfOverlay(item) && (!IsExtended || !IsOwn(item, written.Language))))
        {
            var at = Enumerable.Range(1, item.Path.Count).First(count => !_sites.Any(site => site.Path.Take(count).SequenceEqual(item.Path.Take(count)))) - 1;
            var siblings = _sites.Where(site => site.Path.Count > at && site.Path.Take(at).SequenceEqual(item.Path.Take(at))).Select(site => site.Path[at]);
            var node = NodePath.TextIn(NodePath.Texts(app.Id, written.Language), item.Path.Take(at + 1));
            context.Report(LanguageProblems.UnusedText, scope.Map.Find(node), AppTextSite.NameOf(item.Path), Suggestion.For(item.Path[at], siblings));
        }
    }

    private void ReportMissing(TextsSpec written, Dictionary<EquatableArray<string>, TextSpec> given)
    {
        var needed = _sites.Where(site => site.IsNeeded).ToList();
        var missing = needed.Where(site => !given.ContainsKey(site.Path)).Select(site => site.Name).ToList();
        if (missing.Count > 0)
        {
            var at = scope.Spec.Languages.Index().First(language => language.Item == written.Language).Index;
            var node = NodePath.Texts(app.Id, written.Language);
            var span = scope.Map.Spans.TryGetValue(node, out var file) ? file : scope.Map.Find($"{app.Id}/languages/{at}");
            var more = missing.Count > NamedAtMost ? $" and {missing.Count - NamedAtMost} more" : "";
            context.Report(
                LanguageProblems.MissingTexts, span, missing.Count, needed.Count, written.Language, string.Join(", ", missing.Take(NamedAtMost)) + more);
        }
    }

    /// <summary>Another app says something else there than what was translated.</summary>
    private bool IsOutdated(AppTextSite site, TextSpec text, string tag) =>
        !context.IsOwn(scope, NodePath.TextIn(app.Id, site.Path)) && IsOwn(text, tag);

    private bool IsOwn(TextSpec text, string tag) => context.IsOwn(scope, NodePath.TextIn(NodePath.Texts(app.Id, tag), text.Path));

    /// <summary>What the app adds to others: their texts have taken it in.</summary>
    private bool IsOfOverlay(TextSpec text) => text.Path[0] == "overlays" && scope.Spec.Overlays.Any(overlay => text.Path.Contains(overlay.Target));

    private static string Called(TextSpec text, AppLanguage language) => $"The text '{AppTextSite.NameOf(text.Path)}' in '{language.Tag}'";
}
