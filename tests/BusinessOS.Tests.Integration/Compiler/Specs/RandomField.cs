using System.Globalization;
using BusinessOS.Diagnostics;
using BusinessOS.Model;
using BusinessOS.Model.Binding;
using BusinessOS.Spec;

namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>
/// Fields of every type there is, with the attributes that fit it by the product's own table: a new type is covered as
/// soon as it is in it. Lines come with an entity of their own, see <see cref="RandomLines"/>.
/// </summary>
/// <param name="earlier">Entities that are complete, which records of this one may need.</param>
/// <param name="all">Every entity that can be referred to by the name it has here.</param>
internal sealed class RandomField(Dice dice, EntityPlan entity, IReadOnlyDictionary<string, EntityPlan> earlier, IReadOnlyDictionary<string, EntityPlan> all)
{
    // One of them is a bound of every type that has bounds.
    private static readonly string[] LowBounds = ["-5", "0", "1.5", "2020-01-01", "2020-01-01T08:00", "00:30", "08:00"];
    private static readonly string[] HighBounds = ["100000", "2099-12-31", "2099-12-31T23:59:00+02:00", "23:45"];
    private static readonly string[] Patterns = ["[A-Z]{3}-[0-9]{2,4}", @"\d{5}", "^[a-z]+$", "(a|b)c?", "[A-Z][a-z]*"];

    private readonly RandomNames _names = new(dice);
    private readonly RandomExpression _expressions = new(dice, entity.App, entity, entity.Roles);
    private readonly RandomExpression _unbound = new(dice, entity.App, null, entity.Roles);
    private readonly RandomExpression _given = new(dice, entity.App, entity, entity.Roles, isNew: true);

    public FieldSpec Make(string name)
    {
        var kind = FieldKinds.Find(dice.Of([.. FieldTypes.All.Where(type => type != FieldTypes.Lines && !(entity.IsLine && type == FieldTypes.References))])) ?? throw new InvalidOperationException("A type is in no table.");
        if ((kind.Fits("target") && all.Count == 0) || (kind.Fits("of") && WaysHere().Count == 0) || (kind.Name == FieldTypes.Lookup && Shown().Count == 0))
        {
            return Make(name);
        }

        var field = new FieldSpec { Name = name, Type = kind.Name, Label = dice.Maybe(_names.Text), Help = dice.Maybe(_names.Text), Was = dice.In100(4) ? $"Old{name}" : null };
        if (kind.Type == FieldType.Choice && dice.In100(25))
        {
            return field with { Choices = [new("EUR"), new("USD", "Dollar"), new("JPY")], Required = true, Default = "EUR" };
        }

        field = WithMeaning(field, kind);
        field = WithLimits(field, kind);
        return WithRules(field, kind);
    }

    private FieldSpec WithMeaning(FieldSpec field, FieldKind kind)
    {
        if (kind.Fits("choices"))
        {
            var values = RandomNames.Different(1 + dice.Below(5), _names.Value);
            field = field with { Choices = values.Select(value => new ChoiceSpec(value, dice.Maybe(_names.Text), dice.In100(20) ? dice.Of([.. ChipColours.All]) : null)).ToEquatableArray() };
        }

        if (kind.Fits("number") && dice.In100(70))
        {
            field = field with { NumberPattern = dice.Of(["LN-{0000}", "{0}", "A{000}Z", "2026/{000000}", "{yyyy}-{000}", "N{yy}{MM}-{00}"]) };
        }

        if (kind.Fits("target"))
        {
            field = field with { Target = dice.Of([.. all.Keys]) };
        }

        return kind.Name == FieldTypes.Lookup ? Lookup(field) : kind.Fits("formula") ? Formula(field) : kind.Fits("of") ? Rollup(field) : field;
    }

    /// <summary>The references of the app's entities that lead to this one.</summary>
    private List<(EntityPlan Source, string Via)> WaysHere() =>
    [
        .. from source in all.Values
           where source.App == entity.App
           from field in source.Fields
           where field.Type == FieldTypes.Reference && field.Target == entity.Name
           select (source, field.Name),
    ];

    /// <summary>What can be shown of the records this one refers to.</summary>
    private List<Member> Shown() =>
    [
        .. Member.Of(entity).Where(m => m.Path.Contains('.', StringComparison.Ordinal) && m.Type is not (FieldType.Choice or FieldType.MultiChoice or FieldType.Tags
            or FieldType.Reference or FieldType.References or FieldType.User or FieldType.Team or FieldType.File or FieldType.Image or FieldType.Encrypted or FieldType.Signature)),
    ];

    private FieldSpec Lookup(FieldSpec field)
    {
        var shown = dice.Of([.. Shown()]);
        entity.Formulas[field.Name] = shown.Type;
        return field with { Formula = shown.Path };
    }

    private FieldSpec Rollup(FieldSpec field)
    {
        var (source, via) = dice.Of([.. WaysHere()]);
        var numbers = source.Fields.Where(f => f != field && !IsOwn(f.Currency) && f.Type != FieldTypes.Lookup && source.TypeOf(f) is FieldType.Integer or FieldType.Decimal or FieldType.Money).ToList();
        var measured = numbers.Count > 0 && dice.In100(60) ? dice.Of([.. numbers]) : null;
        var measure = measured is null ? RollupMeasures.Count : dice.Of([.. RollupMeasures.All.Where(m => m != RollupMeasures.Count)]);
        var type = measured is null ? FieldType.Integer : source.TypeOf(measured);
        entity.Formulas[field.Name] = measure == RollupMeasures.Average && type == FieldType.Integer ? FieldType.Decimal : type;
        return field with
        {
            Measure = measure,
            Of = measured is null ? source.Name : $"{source.Name}.{measured.Name}",
            Via = via,
            Where = dice.In100(40) ? new RandomExpression(dice, source.App, source, entity.Roles).Condition() : null,
        };
    }

    /// <summary>Choices that say in which currency the amounts of a record are.</summary>
    private IEnumerable<string> OwnCurrencies() => entity.Fields
        .Where(f => f is { Type: FieldTypes.Choice, Required: true, VisibleWhen: null, ReadWhen: null } && f.Choices.All(choice => CurrencyCodes.All.Contains(choice.Name)))
        .Select(f => f.Name);

    public static bool IsOwn(string? currency) => currency is not null && !CurrencyCodes.All.Contains(currency);

    private FieldSpec Formula(FieldSpec field)
    {
        var (type, text, results) = dice.Below(6) switch
        {
            0 => (FieldType.Text, _expressions.Text(), new[] { FieldTypes.Text, FieldTypes.LongText }),
            1 => (FieldType.Date, _expressions.Date(), [FieldTypes.Date]),
            2 => (FieldType.DateTime, _expressions.Time(), [FieldTypes.DateTime]),
            3 => (FieldType.Decimal, _expressions.Number(), [FieldTypes.Decimal]),
            _ => (FieldType.Boolean, _expressions.Condition(), [FieldTypes.Boolean]),
        };
        entity.Formulas[field.Name] = type;
        return field with { Formula = text, As = dice.In100(50) || type == FieldType.Decimal ? dice.Of(results) : null };
    }

    private FieldSpec WithLimits(FieldSpec field, FieldKind kind)
    {
        if (kind.Fits("min") && kind.Type is { } type)
        {
            string? Bound(string[] texts) => dice.In100(35) ? texts.FirstOrDefault(text => BoundText.Read(type, text) is not null) : null;
            field = field with { Min = Bound(LowBounds), Max = Bound(HighBounds) };
        }

        if (kind.Fits("pattern") && kind.Type is FieldType.Text or FieldType.LongText && dice.In100(15))
        {
            return field with { Pattern = dice.Of(Patterns) };
        }

        // Shorter than this, no address or number would fit.
        return kind.Fits("max-length")
            ? field with { MinLength = dice.In100(20) ? dice.Below(4) : null, MaxLength = dice.In100(40) ? 60 + dice.Below(200) : null }
            : field;
    }

    private FieldSpec WithRules(FieldSpec field, FieldKind kind)
    {
        var canBeNeeded = kind.Fits("required") && kind.Type is not (FieldType.AutoNumber or FieldType.User) && (field.Target is null || earlier.ContainsKey(field.Target));
        var required = canBeNeeded && dice.In100(25);
        return field with
        {
            Required = required,
            RequiredWhen = canBeNeeded && !required && dice.In100(10) ? $"({_expressions.Condition()})" : null, // "true" alone means required
            Unique = kind.Fits("unique") && dice.In100(8),
            VisibleWhen = dice.In100(12) ? _expressions.Condition() : null,
            Currency = kind is { Type: FieldType.Money } && dice.In100(60) ? dice.Of([dice.Of([.. CurrencyCodes.All.Order(StringComparer.Ordinal)]), .. OwnCurrencies()]) : null,
            Zone = kind.Fits("zone") && dice.In100(40) ? dice.Of([FieldZones.User, FieldZones.Organization, "Europe/Berlin", "Asia/Kathmandu"]) : null,
            ReadWhen = dice.In100(10) ? _expressions.Condition() : null,
            WriteWhen = kind.Fits("write") && dice.In100(10) ? _expressions.Condition() : null,
            Default = kind.Fits("default") && dice.In100(30) ? Default(field, kind) : null,
            OnDelete = kind.Fits("on-delete") && dice.In100(30) ? required && kind.Type == FieldType.Reference ? "cascade" : "restrict" : null,
            Personal = kind.Fits("personal") && dice.In100(10) ? dice.Of([.. PersonalKinds.All.Where(k => k != PersonalKinds.Sensitive)]) : null,
            MaskWhen = kind.Fits("mask") && !required && dice.In100(10) ? _expressions.Condition() : null, // a required one would become empty where expressions count on it
        };
    }

    private string? Default(FieldSpec field, FieldKind kind) => kind.Type switch
    {
        FieldType.Choice => dice.Of([.. field.Choices]).Name,
        FieldType.MultiChoice => string.Join(" | ", field.Choices.Take(1 + dice.Below(2)).Select(choice => choice.Name)),
        FieldType.User => "User",
        FieldType.Team => EntityPlan.Team,
        FieldType.Boolean => dice.Of(["true", "no", _unbound.Condition(), _given.Condition()]),
        FieldType.Date => dice.Of(["2026-01-31", _unbound.Date(), _given.Date()]),
        FieldType.DateTime => dice.Of(["2026-01-31T08:00", _unbound.Time(), _given.Time()]),
        FieldType.Integer => (2 + dice.Below(9)).ToString(CultureInfo.InvariantCulture),
        FieldType.Decimal or FieldType.Money or FieldType.Percent => dice.Of(["2", "7.25", "10 / 4m", _given.Number()]),
        FieldType.Text or FieldType.LongText when field.Pattern is null => dice.Of([_unbound.Text(), _given.Text()]),
        FieldType.Email => "User.Email",
        _ => null,
    };
}
