using System.Globalization;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;

namespace BusinessOS.Spec.Overlaying;

/// <summary>Puts the fields of an overlay into an entity: new ones behind its own, and what is said of those.</summary>
internal sealed class FieldOverlay(MergedPack pack, Layer layer, string entityNode)
{
    private const string OwnChoice = "Only the app that has the field can change that; add a field of your own.";

    public EquatableArray<FieldSpec> Merge(EquatableArray<FieldSpec> fields, FieldSpec said)
    {
        var node = $"{entityNode}/fields/{said.Name}";
        var say = new Sayings(pack, layer, $"{layer.Overlay.Target}.{said.Name}");
        var own = fields.FirstOrDefault(f => f.Name == said.Name);
        if (own is null && said.Type.Length == 0)
        {
            pack.Report(
                OverlayDiagnostics.Unknown, say.PlaceOf(node), layer.Overlay.Target, "field", said.Name, "the type",
                ReadContext.Suggest(said.Name, fields.Select(f => f.Name)));
        }
        else if (own is null)
        {
            pack.Take(layer, node);
            return fields.Add(WithinReach(node, said, say));
        }
        else if (said.Type.Length > 0)
        {
            var isOfPack = pack.SaidBy(node) == pack.App.Id;
            say.Taken(node, "The field", said.Name, isOfPack ? "Take its type away to change what may be changed, or call yours otherwise." : "Call one of them otherwise.");
        }
        else
        {
            return fields.Replace(f => f.Name == said.Name, f => Change(node, f, said, say));
        }

        return fields;
    }

    private FieldSpec Change(string node, FieldSpec own, FieldSpec said, Sayings say)
    {
        foreach (var (key, value) in FixedIn(said))
        {
            if (value is not null)
            {
                say.Fixed(node, key, OwnChoice);
            }
        }

        var isRequired = own.Required || (said.Required && say.MaySay(node, "required") && say.Take(node, "required", true));
        return own with
        {
            Label = say.Instead(node, "label", own.Label, said.Label),
            Help = say.Instead(node, "help", own.Help, said.Help),
            Default = say.Instead(node, "default", own.Default, said.Default),
            Required = isRequired,
            RequiredWhen = isRequired ? null : say.WhereNothingIs(node, "required", own.RequiredWhen, said.RequiredWhen),
            VisibleWhen = say.WhereNothingIs(node, "visible", own.VisibleWhen, said.VisibleWhen),
            Unique = own.Unique || (said.Unique && say.Take(node, "unique", true)),
            Min = Bound(node, "min", own, own.Min, said.Min, isLowest: true, say),
            Max = Bound(node, "max", own, own.Max, said.Max, isLowest: false, say),
            MinLength = Length(node, "min-length", own, own.MinLength, said.MinLength, isLowest: true, say),
            MaxLength = Length(node, "max-length", own, own.MaxLength, said.MaxLength, isLowest: false, say),
            Pattern = say.WhereNothingIs(node, "pattern", own.Pattern, said.Pattern),
            Choices = Choices(node, own, said, say),
            ReadWhen = say.WhereNothingIs(node, "read", own.ReadWhen, said.ReadWhen),
            WriteWhen = say.WhereNothingIs(node, "write", own.WriteWhen, said.WriteWhen),
            MaskWhen = say.WhereNothingIs(node, "mask", own.MaskWhen, said.MaskWhen),
            Personal = say.WhereNothingIs(node, "personal", own.Personal, said.Personal),
            Keep = say.WhereNothingIs(node, "keep", own.Keep, said.Keep),
        };
    }

    /// <summary>What makes the field what it is.</summary>
    private static (string Key, string? Value)[] FixedIn(FieldSpec said) =>
    [
        ("target", said.Target), ("number", said.NumberPattern), ("formula", said.Formula), ("as", said.As), ("measure", said.Measure), ("of", said.Of),
        ("via", said.Via), ("where", said.Where), ("currency", said.Currency), ("zone", said.Zone), ("on-delete", said.OnDelete), ("was", said.Was),
    ];

    private EquatableArray<ChoiceSpec> Choices(string node, FieldSpec own, FieldSpec said, Sayings say)
    {
        if (said.Choices.Count == 0)
        {
            return own.Choices;
        }

        foreach (var (choice, index) in said.Choices.Select((c, i) => (c, i)).Where(c => own.Choices.Any(o => o.Name == c.c.Name)))
        {
            pack.Report(
                OverlayDiagnostics.Taken, say.PlaceOf($"{node}/choices/{index}"), "The choice", choice.Name, $"{layer.Overlay.Target}.{own.Name}",
                "Take it away here, or call yours otherwise.");
        }

        pack.Take(layer, $"{node}/choices", own.Choices.Count);
        return [.. own.Choices, .. said.Choices.Where(c => own.Choices.All(o => o.Name != c.Name))];
    }

    private int? Length(string node, string key, FieldSpec field, int? own, int? said, bool isLowest, Sayings say) =>
        Bound(node, key, field, Text(own), Text(said), isLowest, say) is { } bound ? int.Parse(bound, CultureInfo.InvariantCulture) : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A bound that is narrower than the field's, or one where it has none.</summary>
    private string? Bound(string node, string key, FieldSpec field, string? own, string? said, bool isLowest, Sayings say)
    {
        if (said is null || said == own || !say.MaySay(node, key))
        {
            return own;
        }

        if (NarrowerBound.Is(field.Type, own, said, isLowest))
        {
            return say.Take(node, key, said);
        }

        pack.Report(
            OverlayDiagnostics.Looser, say.PlaceOf(NodePath.Member(node, key)), key, $"{layer.Overlay.Target}.{field.Name}", own, pack.App.Id, said);
        return own;
    }

    /// <summary>
    /// The field, where it refers to what the other app can know. A reference to what is elsewhere, which would make the two
    /// need each other, is told; the field stays, leading to its own entity, so that nothing more is said about it.
    /// </summary>
    private FieldSpec WithinReach(string node, FieldSpec said, Sayings say)
    {
        if (said.Target is not { } target || !IsElsewhere(target))
        {
            return said;
        }

        pack.Report(
            OverlayDiagnostics.OutOfReach, say.PlaceOf(NodePath.Member(node, "target")),
            $"{layer.Overlay.Target}.{said.Name}", target, pack.App.Id, layer.Overlay.Target);
        return said with { Target = layer.Overlay.Entity.Name };
    }

    private bool IsElsewhere(string target) => target.Split('.') is [var app, _]
        ? app != pack.App.Id && !pack.App.UsedApps.Contains(app)
        : pack.App.Entities.All(e => e.Name != target) && layer.Document.App.Entities.Any(e => e.Name == target);
}
