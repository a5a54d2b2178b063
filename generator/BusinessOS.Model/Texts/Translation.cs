using BusinessOS.Spec.Writing;

namespace BusinessOS.Model.Texts;

/// <summary>How far an app's texts in a further language are.</summary>
/// <param name="File">What the file of the language is to hold: all texts, the missing ones marked.</param>
/// <param name="Needed">How many texts there are.</param>
/// <param name="Missing">How many of them are not there yet.</param>
/// <param name="Unused">What is there and belongs to nothing, by its name.</param>
public sealed record Translation(string File, int Needed, int Missing, EquatableArray<string> Unused)
{
    /// <param name="written">What is there already; null where there is nothing.</param>
    public static Translation Of(App app, string language, TextsSpec? written)
    {
        var sites = AppTextSites.Of(app);
        var given = (written?.Items ?? []).DistinctBy(item => item.Path).ToDictionary(item => item.Path, item => item.Text);
        EquatableArray<TextSpec> ofOverlays = [.. (written?.Items ?? []).Where(item => item.Path[0] == "overlays")];
        var listed = sites.Where(site => site.IsNeeded || given.ContainsKey(site.Path)).ToList();
        var known = sites.Select(site => site.Path).Concat(ofOverlays.Select(item => item.Path)).ToHashSet();
        EquatableArray<TextSpec> unused = [.. (written?.Items ?? []).Where(item => !known.Contains(item.Path))];
        return new(
            TextsFile.Write(language, listed.Select(site => (site.Path, site.Original, given.GetValueOrDefault(site.Path)))
                .Concat(ofOverlays.Select(item => (item.Path, "", (string?)item.Text))), unused),
            listed.Count(site => site.IsNeeded),
            listed.Count(site => !given.ContainsKey(site.Path)),
            [.. unused.Select(item => AppTextSite.NameOf(item.Path))]);
    }
}
