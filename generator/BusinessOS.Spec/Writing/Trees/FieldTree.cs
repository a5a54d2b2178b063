using BusinessOS.Spec.Reading;
using static BusinessOS.Spec.Writing.Trees.TreeParts;

namespace BusinessOS.Spec.Writing.Trees;

/// <summary>A field: in its short form if that says everything; else as keys, <c>type</c> holding the short form or not.</summary>
internal static class FieldTree
{
    public static Tree Of(FieldSpec field)
    {
        var shortText = FieldShortText.Write(field);
        var isAllShort = shortText is not null && FieldShortText.ShortPart(field) == field;
        return EitherTree.Of(
            ("short", isAllShort ? new TextTree(shortText ?? "") : null),
            ("compact", shortText is null ? null : Compact(field, shortText)),
            ("long", Long(field)));
    }

    private static MapTree Compact(FieldSpec field, string type) => MapTree.Of(MapLayout.InlineKeys,
        ("type", new TextTree(type)),
        ("was", Text(field.Was)),
        ("label", Text(field.Label)),
        ("help", Text(field.Help)),
        ("required", Text(field.RequiredWhen)),
        ("visible", Text(field.VisibleWhen)),
        ("pattern", Text(field.Pattern)),
        ("as", Text(field.As)),
        ("currency", Text(field.Currency)),
        ("zone", Text(field.Zone)),
        ("read", Text(field.ReadWhen)),
        ("write", Text(field.WriteWhen)),
        ("on-delete", Text(field.OnDelete)),
        ("personal", Text(field.Personal)),
        ("keep", Text(field.Keep)),
        ("mask", Text(field.MaskWhen)));

    private static MapTree Long(FieldSpec field) => MapTree.Of(MapLayout.InlineKeys,
        ("type", Text(field.Type)),
        ("was", Text(field.Was)),
        ("label", Text(field.Label)),
        ("help", Text(field.Help)),
        ("required", field.Required ? Flag(true) : Text(field.RequiredWhen)),
        ("visible", Text(field.VisibleWhen)),
        ("unique", Flag(field.Unique)),
        ("default", Text(field.Default)),
        ("min", Text(field.Min)),
        ("max", Text(field.Max)),
        ("min-length", Number(field.MinLength)),
        ("max-length", Number(field.MaxLength)),
        ("pattern", Text(field.Pattern)),
        ("target", Text(field.Target)),
        ("choices", Choices(field.Choices)),
        ("number", Text(field.NumberPattern)),
        ("formula", Text(field.Formula)),
        ("as", Text(field.As)),
        ("measure", Text(field.Measure)),
        ("of", Text(field.Of)),
        ("via", Text(field.Via)),
        ("where", Text(field.Where)),
        ("currency", Text(field.Currency)),
        ("zone", Text(field.Zone)),
        ("read", Text(field.ReadWhen)),
        ("write", Text(field.WriteWhen)),
        ("on-delete", Text(field.OnDelete)),
        ("personal", Text(field.Personal)),
        ("keep", Text(field.Keep)),
        ("mask", Text(field.MaskWhen)));

    private static ListTree? Choices(EquatableArray<ChoiceSpec> choices) =>
        choices.Count == 0 ? null : new ListTree(choices.Select(Choice).ToEquatableArray(), Inline: true);

    private static Tree Choice(ChoiceSpec choice) =>
        choice.Colour is null && NamedLabel.Of(choice.Label ?? choice.Name) == new NamedLabel(choice.Name, choice.Label)
            ? new TextTree(choice.Label ?? choice.Name)
            : MapTree.Of(MapLayout.InlineKeys, ("name", new TextTree(choice.Name)), ("label", Text(choice.Label)), ("colour", Text(choice.Colour)));
}
