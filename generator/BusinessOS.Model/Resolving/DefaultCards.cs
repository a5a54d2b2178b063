using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Resolving;

/// <summary>
/// The cards of the generated dashboard: how many records the main entities have, how many of them ask for attention,
/// a chart of where they stand, and the latest of the first.
/// </summary>
internal sealed class DefaultCards
{
    private const int Counts = 4;
    private const int Alerts = 4;

    private readonly FormulaTypes _formulas;
    private readonly List<EntityScope> _ranked;

    public DefaultCards(AppScope app, FormulaTypes formulas)
    {
        _formulas = formulas;

        // By name among equals, so that the order of the files does not show.
        _ranked = [.. app.Entities.Where(entity => entity.OwnedBy is null).OrderByDescending(Weight).ThenBy(entity => entity.Name, StringComparer.Ordinal)];
    }

    public EquatableArray<Card> All() => [.. CountCards(), .. AlertCards(), .. ChartCards(), .. LatestCards()];

    /// <summary>How much the business turns around an entity: what has a life of its own and refers to the rest.</summary>
    private static int Weight(EntityScope entity) =>
        (entity.HasStates ? 8 : 0)
        + (entity.Fields.Any(field => field.IsAutoNumber) ? 3 : 0)
        + (entity.Fields.Any(field => field.Kind?.IsDate == true) ? 1 : 0)
        + Math.Min(3, entity.Fields.Count(field => field.IsReference))
        - (entity.Fields.All(field => field.IsReference) ? 6 : 0);

    private IEnumerable<Card> CountCards() => _ranked.Take(Counts).Select(entity => new Card
    {
        Title = EntityLabels.Many(entity.Spec),
        Kind = CardKind.Count,
        Entity = Refs.Of(entity),
    });

    /// <summary>Formulas that are true or false are questions the owner asks of records: how many are late?</summary>
    private IEnumerable<Card> AlertCards() => _ranked
        .SelectMany(entity => entity.Fields)
        .Where(field => field.IsFormula && _formulas.ResultOf(field).Kind == ExprKind.Boolean)
        .Take(Alerts)
        .Select(field => new Card
        {
            Title = AlertTitle(field),
            Kind = CardKind.Count,
            Entity = Refs.Of(field.Entity),
            Where = new(field.Name, field.Node),
        });

    private IEnumerable<Card> ChartCards()
    {
        var entity = _ranked.Find(candidate => candidate.HasStates) ?? _ranked.Find(candidate => BoardColumns.Possible(candidate).Count > 0);
        if (entity is null)
        {
            yield break;
        }

        var by = BoardColumns.Possible(entity)[0];
        var label = entity.FindField(by) is { } field ? FieldLabels.Of(field) : by;
        yield return new Card
        {
            Title = $"{EntityLabels.Many(entity.Spec)} by {Naming.InSentence(label)}",
            Kind = CardKind.Chart,
            Entity = Refs.Of(entity),
            By = by,
        };
    }

    private IEnumerable<Card> LatestCards() => _ranked.Take(1).Select(entity => new Card
    {
        Title = $"Latest {Naming.InSentence(EntityLabels.Many(entity.Spec))}",
        Kind = CardKind.List,
        Entity = Refs.Of(entity),
    });

    /// <summary>"Late loans" for a formula <c>Late</c> or <c>IsLate</c>, "Products: needs reorder" for a longer one.</summary>
    private static string AlertTitle(FieldScope field)
    {
        var many = EntityLabels.Many(field.Entity.Spec);
        var label = FieldLabels.Of(field);
        var adjective = label.StartsWith("Is ", StringComparison.Ordinal) ? $"{char.ToUpperInvariant(label[3])}{label[4..]}" : label;
        return adjective.Contains(' ') ? $"{many}: {Naming.InSentence(label)}" : $"{adjective} {Naming.InSentence(many)}";
    }
}
