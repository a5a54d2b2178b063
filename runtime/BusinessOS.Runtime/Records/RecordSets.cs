using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;

namespace BusinessOS.Runtime.Records;

/// <summary>The record sets of a catalogue, made once at start.</summary>
internal sealed class RecordSets
{
    private readonly Dictionary<Type, RecordSet> _byType;

    public RecordSets(AppCatalog catalog)
    {
        Catalog = catalog;
        Inlining = new FormulaInlining(catalog);
        _byType = catalog.Apps
            .SelectMany(a => a.Entities.Select(e => RecordSet.For(e, a.Roles.Count > 0, Inlining)))
            .ToDictionary(s => s.Entity.Type);
        foreach (var set in _byType.Values)
        {
            set.Includes = IncludesOf(set);
        }
    }

    public AppCatalog Catalog { get; }

    public FormulaInlining Inlining { get; }

    public IEnumerable<RecordSet> All => _byType.Values;

    public RecordSet this[EntityDefinition entity] => _byType[entity.Type];

    public RecordSet Target(FieldDefinition reference) =>
        _byType[reference.Target ?? throw new ArgumentException($"{reference.Name} is no reference.")];

    public RecordSet Of(Record record) => _byType[record.GetType()];

    /// <summary>
    /// The references that must be loaded with a record to show it: what its own rules, formulas and title look at, and for
    /// each reference what decides whether its record may be named, and how.
    /// </summary>
    private string[] IncludesOf(RecordSet set)
    {
        var entity = set.Entity;
        var lambdas = new List<LambdaExpression> { set.Title };
        lambdas.AddRange(set.Policy.Conditions(Operations.Update | Operations.Delete));
        lambdas.AddRange(set.Guards.SelectMany(g => new[] { g.ReadQuery, g.WriteQuery }).OfType<LambdaExpression>());
        lambdas.AddRange(entity.Fields.SelectMany(f => new[] { f.RequiredWhen, f.VisibleWhen }).OfType<Condition>().Select(c => Inlining.In(c.Expression)));
        lambdas.AddRange(entity.Validations.Select(v => Inlining.In(v.When.Expression)));
        lambdas.AddRange(entity.Transitions.Select(t => t.When).OfType<Condition>().Select(c => Inlining.In(c.Expression)));
        lambdas.AddRange(set.Formulas.Select(f => set.QueryOf(f).Value));
        var paths = lambdas.SelectMany(NavigationPaths.Of).ToHashSet(StringComparer.Ordinal);
        paths.UnionWith(set.References.Select(r => r.Name));
        foreach (var path in paths.ToArray())
        {
            if (At(set, path) is { } target)
            {
                paths.UnionWith(NamingPaths(target).Select(inner => $"{path}.{inner}"));
            }
        }

        return [.. paths.Where(p => !paths.Any(longer => longer.StartsWith(p + ".", StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
    }

    /// <summary>What a record's title and the right to read it look at.</summary>
    private static HashSet<string> NamingPaths(RecordSet set)
    {
        var guards = set.Guards.Select(g => g.ReadQuery).OfType<LambdaExpression>();
        return set.Policy.Conditions(Operations.Read).Concat(guards).Append(set.Title)
            .SelectMany(NavigationPaths.Of).ToHashSet(StringComparer.Ordinal);
    }

    private RecordSet? At(RecordSet set, string path)
    {
        RecordSet? current = set;
        foreach (var name in path.Split('.'))
        {
            current = current?.References.FirstOrDefault(r => r.Name == name) is { } reference ? Target(reference) : null;
        }

        return current;
    }
}
