using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>What an entity's class tells the runtime about one field.</summary>
internal static class FieldStatement
{
    public static EquatableArray<string> Of(AppCode code, Field field, EntityNames names) =>
        Statement.Of(HeadOf(code, field, names), [.. CallsOf(field, names)]);

    private static string HeadOf(AppCode code, Field field, EntityNames names)
    {
        var id = Literal.Of(field.Id);
        var name = Literal.Of(field.Name);
        var kind = FieldCode.KindOf(field.Type, names.Types);
        if (field.Formula is { } formula)
        {
            return $"entity.Formula({id}, {name}, {kind}, r => r.{names.MethodOf(formula)}())";
        }

        if (field.Rollup is { } rollup)
        {
            return $"entity.Rollup({id}, {name}, {kind}, r => r.{field.Name}, (r, v) => r.{field.Name} = v, {names.Types.RollupMeasure}.{rollup.Measure}, {RecordsOf(code, rollup, names)})";
        }

        if (field.Type == FieldType.Lines)
        {
            return $"entity.Lines({id}, {name}, r => r.{field.Name}, (r, v) => r.{field.Name} = v, {Literal.Of(field.Via ?? "")})";
        }

        return field.Type is FieldType.Reference or FieldType.References or FieldType.User
            ? $"entity.{field.Type}({id}, {name})"
            : $"entity.Field({id}, {name}, {kind})";
    }

    private static string RecordsOf(AppCode code, Rollup rollup, EntityNames names)
    {
        var measured = rollup.Field is { } field ? $", {Literal.Of(field)}" : "";
        var where = rollup.Where is { } condition ? $", where: r => r.{code.NamesOf(rollup.Source).MethodOf(condition)}()" : "";
        return $"r => r.{names.CollectionOf(rollup)}, {Literal.Of(rollup.Via)}{measured}{where}";
    }

    private static IEnumerable<string> CallsOf(Field field, EntityNames names)
    {
        yield return field.Help.Length == 0 ? $".Label({Literal.Of(field.Label)})" : $".Label({Literal.Of(field.Label)}, {Literal.Of(field.Help)})";
        if (field.FormerNames.Count > 0)
        {
            yield return $".Was({Literal.OfAll(field.FormerNames)})";
        }

        if (field.LooksUp.Count > 0)
        {
            yield return $".LooksUp({Literal.OfAll(field.LooksUp)})";
        }

        if (field.Required)
        {
            yield return ".Required()";
        }

        if (field.RequiredWhen is { } needed)
        {
            yield return $".RequiredWhen(r => r.{names.MethodOf(needed)}())";
        }

        if (field.VisibleWhen is { } visible)
        {
            yield return $".VisibleWhen(r => r.{names.MethodOf(visible)}())";
        }

        if (field.Unique)
        {
            yield return ".Unique()";
        }

        if (field.Min is not null || field.Max is not null)
        {
            yield return $".Range({Literal.OfBound(field.Min, field.Type, names.Types)}, {Literal.OfBound(field.Max, field.Type, names.Types)})";
        }

        if (field.MinLength is not null || field.MaxLength is not null)
        {
            yield return $".Length({Literal.OfCount(field.MinLength)}, {Literal.OfCount(field.MaxLength)})";
        }

        if (field.Pattern is { } pattern)
        {
            yield return $".Pattern({Literal.Of(pattern)})";
        }

        if (field.ChoiceType is { } choice)
        {
            foreach (var option in field.Choices)
            {
                yield return $".Option({names.Enum(choice)}.{option.Name}, {Literal.OfAll([option.Label, .. option.FormerNames])})";
            }

            foreach (var option in field.Choices.Where(c => c.Colour is not null))
            {
                yield return $".Colour({names.Enum(choice)}.{option.Name}, {Literal.Of(option.Colour ?? "")})";
            }
        }

        if (field.Number is { } number)
        {
            yield return $".Number({Literal.Of(number.Prefix)}, {Literal.OfCount(number.Digits)}, {Literal.Of(number.Suffix)})";
        }

        if (field.Zone is { } zone)
        {
            yield return $".Zone({Literal.Of(zone)})";
        }

        if (field.CurrencyPath is { } way)
        {
            yield return $".CurrencyOf({Literal.Of(way)})";
        }

        if (field.Currency is { } currency)
        {
            yield return $".Currency({Literal.Of(currency)})";
        }

        if (field.Default is { } value)
        {
            yield return field.DefaultOrder == 0
                ? $".Default(() => {names.MethodOf(value)}())"
                : $".DefaultFrom({Literal.OfCount(field.DefaultOrder)}, r => r.{names.MethodOf(value)}())";
        }

        if (field.ReadWhen is { } read)
        {
            yield return $".ReadWhen(r => r.{names.MethodOf(read)}())";
        }

        if (field.WriteWhen is { } write)
        {
            yield return $".WriteWhen(r => r.{names.MethodOf(write)}())";
        }

        if (field.MaskWhen is { } mask)
        {
            yield return $".MaskWhen(r => r.{names.MethodOf(mask)}())";
        }

        foreach (var call in RuleStatements.Of(field))
        {
            yield return call;
        }
    }
}
