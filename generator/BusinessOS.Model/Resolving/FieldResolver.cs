using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Resolving;

/// <summary>Makes resolved fields.</summary>
internal static class FieldResolver
{
    public static Field Resolve(FieldScope scope, string id, FormulaTypes formulas)
    {
        var spec = scope.Spec;
        var type = TypeOf(scope, formulas);
        return new Field
        {
            Id = id,
            Name = spec.Name,
            Type = type,
            Label = FieldLabels.Of(scope),
            Help = spec.Help ?? "",
            Required = spec.Required && spec.VisibleWhen is null,
            RequiredWhen = Refs.Expression(spec.RequiredWhen, scope.Node, "required")
                ?? (spec.Required ? Refs.Expression(spec.VisibleWhen, scope.Node, "visible") : null),
            VisibleWhen = Refs.Expression(spec.VisibleWhen, scope.Node, "visible"),
            Unique = spec.Unique || scope.IsAutoNumber,
            Default = spec.Default is { } written
                ? new(ValueText.ToExpression(ValueHolder.Of(scope), scope.Entity.App, written), NodePath.Member(scope.Node, "default"))
                : null,
            Min = spec.Min is { } min ? BoundText.Normalize(type, min) : null,
            Max = spec.Max is { } max ? BoundText.Normalize(type, max) : null,
            MinLength = spec.MinLength,
            MaxLength = spec.MaxLength,
            Pattern = spec.Pattern,
            Target = scope.Target is { } target ? Refs.Of(target) : null,
            Choices = [.. spec.Choices.Select(choice => new Choice(choice.Name, choice.Label ?? Naming.Label(choice.Name)))],
            ChoiceType = scope.IsChoice ? scope.ChoiceType : null,
            Number = scope.IsAutoNumber ? NumberOf(scope) : null,
            Formula = scope.IsFormula ? Refs.Expression(spec.Formula, scope.Node, "formula") : null,
            Currency = spec.Currency,
            ReadWhen = Refs.Expression(spec.ReadWhen, scope.Node, "read"),
            WriteWhen = Refs.Expression(spec.WriteWhen, scope.Node, "write"),
        };
    }

    private static FieldType TypeOf(FieldScope scope, FormulaTypes formulas)
    {
        if (scope is { IsFormula: true, Spec.As: { } said } && FieldKinds.Find(said)?.Type is { } written)
        {
            return written;
        }

        return (scope.IsFormula ? FieldExprType.ToField(formulas.ResultOf(scope)) : scope.Kind?.Type)
            ?? throw new InvalidOperationException($"The rules let '{scope.FullName}' through although its type is not known.");
    }

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
