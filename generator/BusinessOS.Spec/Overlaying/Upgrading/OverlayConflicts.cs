using System.Globalization;

namespace BusinessOS.Spec.Overlaying.Upgrading;

/// <summary>What an overlay and the next version of a pack both say, and not the same.</summary>
internal sealed class OverlayConflicts(SpecDocument app, OverlaySpec overlay, AppSpec before, AppSpec after)
{
    private readonly List<PackConflict> _found = [];

    public IReadOnlyList<PackConflict> Find()
    {
        var (old, now) = (EntityIn(before), EntityIn(after));
        if (old is not null && now is not null)
        {
            OfEntity(old, now);
        }

        foreach (var page in overlay.Pages)
        {
            OfPage(page, before.Pages.FirstOrDefault(p => p.Name == page.Name), after.Pages.FirstOrDefault(p => p.Name == page.Name));
        }

        return _found;
    }

    private void OfEntity(EntitySpec old, EntitySpec now)
    {
        var said = overlay.Entity;
        Same("label", said.Label, old.Label, now.Label);
        Same("plural", said.Plural, old.Plural, now.Plural);
        Same("description", said.Description, old.Description, now.Description);
        Same("title", said.Title, old.Title, now.Title);
        Same("sort", Text(said.Sort), Text(old.Sort), Text(now.Sort));
        Same("search", Text(said.Search), Text(old.Search), Text(now.Search));
        Same("keep", said.Keep, old.Keep, now.Keep, onlyWhereNothingIs: true);
        foreach (var field in said.Fields)
        {
            OfField(field, old.Fields.FirstOrDefault(f => f.Name == field.Name), now.Fields.FirstOrDefault(f => f.Name == field.Name));
        }

        Names("states", "state", said.States, now.States, s => s.Name);
        Names("transitions", "transition", said.Transitions, now.Transitions, t => t.Name);
        Names("actions", "action", said.Actions, now.Actions, a => a.Name);
        Names("views", "view", said.Views, now.Views, v => v.Name);
        Names("validations", "validation", said.Validations, now.Validations, v => v.Name);
        Rules("allow", "What is allowed to", said.Allow, old, now);
        Rules("deny", "What is denied to", said.Deny, old, now);
    }

    private void OfField(FieldSpec said, FieldSpec? old, FieldSpec? now)
    {
        var path = $"fields/{said.Name}";
        if (said.Type.Length > 0)
        {
            if (now is not null)
            {
                Add(path, $"{after.Id} {after.Version} has a field {overlay.Target}.{said.Name} too ({now.Type}); yours is {said.Type}.", canTakeOurs: false);
            }

            return;
        }

        if (old is null || now is null)
        {
            return; // a field that is gone is told where it is spoken of
        }

        Same($"{path}/label", said.Label, old.Label, now.Label);
        Same($"{path}/help", said.Help, old.Help, now.Help);
        Same($"{path}/default", said.Default, old.Default, now.Default);
        Same($"{path}/required", now.Required ? null : said.RequiredWhen, old.RequiredWhen, now.RequiredWhen, onlyWhereNothingIs: true);
        Same($"{path}/visible", said.VisibleWhen, old.VisibleWhen, now.VisibleWhen, onlyWhereNothingIs: true);
        Bound($"{path}/min", now.Type, said.Min, old.Min, now.Min, isLowest: true);
        Bound($"{path}/max", now.Type, said.Max, old.Max, now.Max, isLowest: false);
        Bound($"{path}/min-length", now.Type, Text(said.MinLength), Text(old.MinLength), Text(now.MinLength), isLowest: true);
        Bound($"{path}/max-length", now.Type, Text(said.MaxLength), Text(old.MaxLength), Text(now.MaxLength), isLowest: false);
        Same($"{path}/pattern", said.Pattern, old.Pattern, now.Pattern, onlyWhereNothingIs: true);
        Same($"{path}/read", said.ReadWhen, old.ReadWhen, now.ReadWhen, onlyWhereNothingIs: true);
        Same($"{path}/write", said.WriteWhen, old.WriteWhen, now.WriteWhen, onlyWhereNothingIs: true);
        Same($"{path}/mask", said.MaskWhen, old.MaskWhen, now.MaskWhen, onlyWhereNothingIs: true);
        Same($"{path}/personal", said.Personal, old.Personal, now.Personal, onlyWhereNothingIs: true);
        Same($"{path}/keep", said.Keep, old.Keep, now.Keep, onlyWhereNothingIs: true);
        foreach (var choice in said.Choices.Where(c => now.Choices.Any(n => n.Name == c.Name)))
        {
            Add($"{path}/choices", $"{after.Id} {after.Version} has the choice {choice.Name} of {overlay.Target}.{said.Name} too.", canTakeOurs: false);
        }
    }

    private void OfPage(PageSpec said, PageSpec? old, PageSpec? now)
    {
        var path = $"pages/{said.Name}";
        if (now is not null && old is null)
        {
            Add(path, $"{after.Id} {after.Version} has a page {said.Name} too.", canTakeOurs: false);
        }
        else if (now is not null && old is not null)
        {
            Same($"{path}/title", said.Title, old.Title, now.Title);
            Same($"{path}/text", said.Text, old.Text, now.Text);
            Same($"{path}/thanks", said.Thanks, old.Thanks, now.Thanks);
            Same($"{path}/pages", Text(said.Pages), Text(old.Pages), Text(now.Pages));
            Same($"{path}/fields", Text(said.Fields), Text(old.Fields), Text(now.Fields));
            Same($"{path}/sort", Text(said.Sort), Text(old.Sort), Text(now.Sort));
            Same($"{path}/by", said.By, old.By, now.By);
            Same($"{path}/start", said.Start, old.Start, now.Start);
            Same($"{path}/end", said.End, old.End, now.End);
            Same($"{path}/view", said.View, old.View, now.View);
            Same($"{path}/image", said.Image, old.Image, now.Image);
            Same($"{path}/paper", said.Paper, old.Paper, now.Paper);
            Same($"{path}/sum", Text(said.Sum), Text(old.Sum), Text(now.Sum));
            Same($"{path}/where", said.Where, old.Where, now.Where, onlyWhereNothingIs: true);
            foreach (var field in said.Colours.Select(c => c.Field).Intersect(now.Colours.Select(c => c.Field)))
            {
                Add($"{path}/colours/{field}", $"{after.Id} {after.Version} gives the page {said.Name} a colour by {field} too.", canTakeOurs: false);
            }
        }
        else if (old is not null)
        {
            Add(path, $"The page {after.Id}.{said.Name} is gone.", canTakeOurs: false);
        }
    }

    /// <summary>Something both changed, each to something else.</summary>
    /// <param name="onlyWhereNothingIs">Whether an overlay can say it only while the pack does not.</param>
    private void Same(string path, string? said, string? old, string? now, bool onlyWhereNothingIs = false) =>
        Both(path, said, old, now, canTakeOurs: !onlyWhereNothingIs || now is null);

    /// <summary>A bound may be narrower than the pack's, never wider.</summary>
    private void Bound(string path, string type, string? said, string? old, string? now, bool isLowest) =>
        Both(path, said, old, now, canTakeOurs: said is null || NarrowerBound.Is(type, now, said, isLowest));

    private void Both(string path, string? said, string? old, string? now, bool canTakeOurs)
    {
        if (!string.IsNullOrEmpty(said) && old != now && said != now)
        {
            Add(path, $"{Name(path)}: you say {Quoted(said)}; {after.Id} {after.Version} says {Quoted(now)}, and said {Quoted(old)} before.", canTakeOurs);
        }
    }

    private void Names<T>(string section, string word, EquatableArray<T> said, EquatableArray<T> now, Func<T, string> nameOf)
    {
        foreach (var name in said.Select(nameOf).Intersect(now.Select(nameOf)))
        {
            Add($"{section}/{name}", $"{after.Id} {after.Version} has a {word} {name} of {overlay.Target} too.", canTakeOurs: false);
        }
    }

    /// <summary>Rights of a role that the pack changed, and the overlay too.</summary>
    private void Rules(string key, string words, EquatableArray<AllowSpec> said, EntitySpec old, EntitySpec now)
    {
        for (var i = 0; i < said.Count; i++)
        {
            var role = said[i].Role;
            if (Of(old.Allow) != Of(now.Allow) || Of(old.Deny) != Of(now.Deny))
            {
                Add($"{key}/{i}", $"{words} {role} on {overlay.Target}: you say '{Rule(said[i])}'; {after.Id} {after.Version} changed the rights of {role} too: {All(old)} before, {All(now)} now.");
            }

            EquatableArray<AllowSpec> Of(EquatableArray<AllowSpec> rules) => rules.Where(r => r.Role == role).ToEquatableArray();

            string All(EntitySpec entity) =>
                string.Join("; ", Of(entity.Allow).Select(Rule).Concat(Of(entity.Deny).Select(r => $"not {Rule(r)}"))) is { Length: > 0 } all ? $"'{all}'" : "nothing";
        }
    }

    private void Add(string path, string text, bool canTakeOurs = true)
    {
        var root = NodePath.Overlays(app.App.Id, overlay.App);
        var node = path.StartsWith("pages/", StringComparison.Ordinal) ? $"{root}/{path}" : $"{NodePath.Entity(root, overlay.Entity.Name)}/{path}";
        _found.Add(new($"{overlay.Target}/{path}", text, app.Map.Find(node), canTakeOurs, CanTakeTheirs: true));
    }

    private EntitySpec? EntityIn(AppSpec pack) => pack.Entities.FirstOrDefault(e => e.Name == overlay.Entity.Name);

    private string Name(string path) => path.Split('/') switch
    {
        [var key] => $"The {key} of {overlay.Target}",
        ["pages", var page, var key] => $"The {key} of the page {after.Id}.{page}",
        [_, var field, var key] => $"The {key} of {overlay.Target}.{field}",
        _ => path,
    };

    private static string Rule(AllowSpec rule) => rule.When is null ? string.Join(", ", rule.Actions) : $"{string.Join(", ", rule.Actions)} when {rule.When}";

    private static string Text(EquatableArray<string> names) => string.Join(", ", names);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string? text) => string.IsNullOrEmpty(text) ? "nothing" : $"'{text}'";
}
