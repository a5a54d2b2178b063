using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Resolving;

/// <summary>Makes resolved fields.</summary>
internal static class FieldResolver
{
    public static Field Resolve(FieldScope scope, string id, BindContext context)
    {
        var spec = scope.Spec;
        var type = TypeOf(scope, context.Formulas);
        return new Field
        {
            Id = id,
            Name = spec.Name,
            FormerNames = context.Options.FormerNamesOf(scope.Node),
            Type = type,
            Label = FieldLabels.Of(scope),
            Help = spec.Help ?? "",
            Required = (spec.Required && spec.VisibleWhen is null) || scope.IsOwnership,
            RequiredWhen = Refs.Expression(spec.RequiredWhen, scope.Node, "required")
                ?? (spec.Required ? Refs.Expression(spec.VisibleWhen, scope.Node, "visible") : null),
            VisibleWhen = Refs.Expression(spec.VisibleWhen, scope.Node, "visible"),
            Unique = spec.Unique || scope.IsAutoNumber,
            Default = spec.Default is { } written
                ? new(ValueText.ToExpression(ValueHolder.Of(scope), scope.Entity.App, written), NodePath.Member(scope.Node, "default"))
                : null,
            DefaultOrder = DefaultSources.OrderOf(scope),
            Min = spec.Min is { } min ? BoundText.Normalize(type, min) : null,
            Max = spec.Max is { } max ? BoundText.Normalize(type, max) : null,
            MinLength = spec.MinLength,
            MaxLength = spec.MaxLength,
            Pattern = spec.Pattern,
            Target = scope.Target is { } target ? Refs.Of(target) : null,
            Via = scope.Lines?.Via?.Name,
            Choices = [.. End(scope).Spec.Choices.Select(choice => new Choice(
                choice.Name,
                choice.Label ?? Naming.Label(choice.Name),
                context.Options.FormerNamesOf($"{End(scope).Node}/choices/{choice.Name}"),
                choice.Colour))],
            ChoiceType = End(scope) is { HasChoices: true } choices ? EnumScope.OfChoice(choices).ReachType(scope.Entity.App) : null,
            Number = scope.IsAutoNumber ? NumberOf(scope) : null,
            Formula = scope.IsFormula ? Refs.Expression(spec.Formula, scope.Node, "formula") : null,
            Rollup = scope.Rollup is { } rollup ? RollupOf(scope, rollup) : null,
            Currency = OwnCurrency.PathOf(scope) is null ? CurrencyOf(scope) : null,
            CurrencyPath = OwnCurrency.PathOf(scope),
            Zone = End(scope).Spec.Zone is FieldZones.User ? null : End(scope).Spec.Zone,
            LooksUp = scope.IsLookup ? [.. (spec.Formula ?? "").Split('.').Select(name => name.Trim())] : [],
            ReadWhen = Refs.Expression(spec.ReadWhen, scope.Node, "read"),
            WriteWhen = Refs.Expression(spec.WriteWhen, scope.Node, "write"),
            OnDelete = spec.OnDelete is { } rule ? Enum.Parse<DeleteRule>(rule, ignoreCase: true)
                : scope.IsReferences && !spec.Required && spec.RequiredWhen is null ? DeleteRule.Clear : DeleteRule.Restrict,
            Personal = spec.Personal,
            Keep = spec.Keep is { } kept ? RetentionText.Read(kept) : null,
            MaskWhen = Refs.Expression(spec.MaskWhen, scope.Node, "mask"),
        };
    }

    private static FieldType TypeOf(FieldScope scope, FormulaTypes formulas)
    {
        if (scope is { IsFormula: true, Spec.As: { } said } && FieldKinds.Find(said)?.Type is { } written)
        {
            return written;
        }

        if (scope.LookedUp is { } looked)
        {
            return TypeOf(looked, formulas);
        }

        return (scope.IsComputed ? FieldExprType.ToField(formulas.ResultOf(scope)) : scope.Kind?.Type)
            ?? throw new InvalidOperationException($"The rules let '{scope.FullName}' through although its type is not known.");
    }

    private static Rollup RollupOf(FieldScope scope, RollupScope rollup) => new(
        Enum.Parse<RollupMeasure>(scope.Spec.Measure ?? "", ignoreCase: true),
        Refs.Of(rollup.Source ?? throw NotChecked(scope)),
        (rollup.Via ?? throw NotChecked(scope)).Name,
        rollup.MeasuredName,
        Refs.Expression(scope.Spec.Where, scope.Node, "where"));

    private static InvalidOperationException NotChecked(FieldScope scope) => new($"The rules let '{scope.FullName}' through although it is not clear.");

    /// <summary>The field itself, or what a lookup leads to, also through lookups.</summary>
    private static FieldScope End(FieldScope field) => field.LookedUp is { } looked ? End(looked) : field;

    /// <summary>Its own, or that of what is added up or looked up, however far.</summary>
    private static string? CurrencyOf(FieldScope? field) => field switch
    {
        { Rollup: { Measured: { } measured } } when OwnCurrency.PathOf(measured) is { } path => OwnCurrency.PinnedBy(field.Spec.Where, path),
        { Rollup: { } rollup } => CurrencyOf(rollup.Measured),
        { LookedUp: { } looked } => CurrencyOf(looked),
        _ => field?.Spec.Currency,
    };

    /// <summary>The counter's shape; without a pattern, the entity's initials: <c>PO-{0000}</c> for <c>PurchaseOrder</c>.</summary>
    private static NumberPattern NumberOf(FieldScope scope)
    {
        if (scope.Spec.NumberPattern is { } pattern && NumberPatternText.Read(pattern) is { } read)
        {
            return read;
        }

        var words = Naming.Words(scope.Entity.Name);
        var initials = words.Count > 1 ? string.Concat(words.Select(word => word[0])) : words[0][..Math.Min(3, words[0].Length)];
        return new($"{initials.ToUpperInvariant()}-", 4, "");
    }
}
