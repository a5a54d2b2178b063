using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records.Sharing;

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
        foreach (var set in _byType.Values.Where(s => s.Entity.Line is not null))
        {
            var via = set.References.First(r => r.Name == set.Entity.Line?.Via);
            set.Policy.FollowOwner(Target(via).Policy, via);
        }

        foreach (var set in _byType.Values)
        {
            var seen = Seen(set).ToList();
            set.Includes = IncludesOf(set, seen);
            set.ReadsSeveral = set.Includes.Any(path => LinkFilling.Split(this, set, path) is not null);
            set.Fillings = [.. FillingsOf(set, seen), .. Reaches(set)];
            set.HasVeil = HasVeil(set);
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
    private static string[] IncludesOf(RecordSet set, IEnumerable<(string Path, LambdaExpression Expression)> seen)
    {
        var paths = seen.SelectMany(s => NavigationPaths.Of(s.Expression).Select(path => Join(s.Path, path))).ToHashSet(StringComparer.Ordinal);
        paths.UnionWith(set.References.Concat(set.People).Concat(set.Links).Select(r => r.Name));
        return [.. paths.Where(p => !paths.Any(longer => longer.StartsWith(p + ".", StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
    }

    /// <summary>Those of <see cref="RecordSet.Fillings"/>, and what expressions beside the record's own rules look at.</summary>
    public IReadOnlyList<Filling> FillingsFor(RecordSet set, IEnumerable<LambdaExpression> expressions) =>
        [.. FillingsOf(set, Seen(set).Concat(expressions.Select(e => ("", Inlining.In(e))))), .. Reaches(set)];

    /// <summary>The rollups those look at: only the database knows them.</summary>
    private Filling[] FillingsOf(RecordSet set, IEnumerable<(string Path, LambdaExpression Expression)> seen)
    {
        var fillings = new Dictionary<(string Path, FieldDefinition Rollup), Filling>();
        foreach (var (prefix, expression) in seen)
        {
            foreach (var (path, inverse) in NavigationPaths.Inverses(expression))
            {
                var way = Join(prefix, path);
                foreach (var rollup in At(set, way)?.Formulas.Where(f => f.Rollup?.Inverse == inverse) ?? [])
                {
                    fillings.TryAdd((way, rollup), RollupFilling(set, way, rollup));
                }
            }
        }

        var ordered = fillings.OrderBy(f => f.Key.Path, StringComparer.Ordinal).ThenBy(f => f.Key.Rollup.Name, StringComparer.Ordinal).ToList();
        return [.. ordered.Select(f => f.Value), .. ordered.Select(f => VeiledFilling(set, f.Key.Path, f.Key.Rollup)).OfType<Filling>()];
    }

    private Filling RollupFilling(RecordSet set, string path, FieldDefinition rollup) =>
        At(set, path, owner => Inlining.In(Value(owner, rollup)), (record, value) => rollup.Rollup?.Fill(record, value));

    /// <summary>The rollup for those who see masks; null when no masked value is in it.</summary>
    private Filling? VeiledFilling(RecordSet set, string path, FieldDefinition rollup) =>
        At(set, path) is { } owner && Inlining.Veiled(Value(owner, rollup)) is { } veiled
            ? At(set, path, _ => veiled, (record, value) => (record.Veiled ??= [])[rollup.Name] = value)
            : null;

    /// <summary>Something about the record a path leads to, or about each of the records it leads to.</summary>
    /// <param name="value">From the set of that record to what the database works out about it.</param>
    private Filling At(RecordSet set, string path, Func<RecordSet, LambdaExpression> value, Action<Record, object?> put)
    {
        if (LinkFilling.Split(this, set, path) is { } way)
        {
            return LinkFilling.Of(way, Navigation(set, way.Before), At(Target(way.Links), way.Behind, value, put));
        }

        var about = value(At(set, path) ?? throw new InvalidOperationException($"{set.Entity.FullName} has no {path}."));
        var record = Expression.Parameter(set.Entity.Type, "record");
        var target = Names(path).Aggregate<string, Expression>(record, Expression.Property);
        return new Filling(Navigation(set, path), put, Expression.Lambda(ParameterReplacement.In(about, target), record));
    }

    /// <summary>Whether the record, and those loaded with it, were given to who is reading.</summary>
    private List<Filling> Reaches(RecordSet set)
    {
        var reaches = new List<Filling>();
        if (set.Entity.Shares.Any(s => s.Operations.HasFlag(Operations.Update)))
        {
            reaches.Add(Reach(set, "", Operations.Update));
        }

        foreach (var path in Prefixes(set.Includes))
        {
            if (At(set, path) is { Entity.Shares.Count: > 0 })
            {
                reaches.Add(Reach(set, path, Operations.Read));
            }
        }

        return reaches;
    }

    /// <summary>Whether a record, or one it refers to by a path, was given to who is reading.</summary>
    public Filling Reach(RecordSet set, string path, Operations operation)
    {
        return At(set, path, About, (owner, value) => owner.Reached |= value is true ? operation : Operations.None);

        LambdaExpression About(RecordSet shared)
        {
            var record = Expression.Parameter(shared.Entity.Type, "record");
            return Expression.Lambda(ShareReach.Of(shared.Entity, record, operation), record);
        }
    }

    /// <summary>Whether something of a record, or of those loaded with it, is masked for some.</summary>
    private bool HasVeil(RecordSet set) =>
        Prefixes(set.Includes).Select(path => At(set, path)).OfType<RecordSet>().Append(set)
            .Any(s => s.Entity.Fields.Any(f => f.MaskWhen is not null) || s.Formulas.Any(f => s.VeiledQueryOf(f) is not null));

    private static HashSet<string> Prefixes(IEnumerable<string> paths) =>
        paths.Select(Names).SelectMany(names => names.Select((_, i) => string.Join('.', names.Take(i + 1)))).ToHashSet(StringComparer.Ordinal);

    /// <summary>What is evaluated in memory for a record, about it or about one it refers to by a path.</summary>
    private IEnumerable<(string Path, LambdaExpression Expression)> Seen(RecordSet set)
    {
        var own = OwnExpressions(set);
        var paths = own.SelectMany(NavigationPaths.Of).Concat(set.References.Concat(set.Links).Select(r => r.Name)).Distinct(StringComparer.Ordinal);
        return own.Select(e => ("", e)).Concat(paths.SelectMany(path => At(set, path) is { } target ? NamingExpressions(target).Select(e => (path, e)) : []));
    }

    private List<LambdaExpression> OwnExpressions(RecordSet set)
    {
        var entity = set.Entity;
        var expressions = new List<LambdaExpression> { set.Title };
        expressions.AddRange(set.Policy.Conditions(Operations.Update | Operations.Delete));
        expressions.AddRange(set.Policy.ShareConditions);
        expressions.AddRange(set.Guards.SelectMany(g => g.Queries));
        expressions.AddRange(entity.Fields.SelectMany(f => new[] { f.RequiredWhen, f.VisibleWhen }).OfType<Condition>().Select(c => Inlining.In(c.Expression)));
        expressions.AddRange(entity.Validations.Select(v => Inlining.In(v.When.Expression)));
        expressions.AddRange(entity.Steps.Select(t => t.When).OfType<Condition>().Select(c => Inlining.In(c.Expression)));
        expressions.AddRange(entity.Steps.SelectMany(t => t.Set.Select(v => v.Value).Append(t.Confirm)).OfType<Computed>().Select(c => Inlining.In(c.Expression)));
        expressions.AddRange(set.Formulas.Select(f => set.QueryOf(f).Value));
        return expressions;
    }

    /// <summary>What a record's title and the right to read it look at.</summary>
    private static IEnumerable<LambdaExpression> NamingExpressions(RecordSet set) =>
        set.Policy.Conditions(Operations.Read).Concat(set.Guards.SelectMany(g => new[] { g.ReadQuery, g.MaskQuery }).OfType<LambdaExpression>()).Append(set.Title);

    private static LambdaExpression Value(RecordSet owner, FieldDefinition rollup)
    {
        var record = Expression.Parameter(owner.Entity.Type, "record");
        return Expression.Lambda(Expression.Property(record, rollup.Name), record);
    }

    private Func<Record, Record?> Navigation(RecordSet set, string path)
    {
        Func<Record, Record?> way = record => record;
        var current = set;
        foreach (var name in Names(path))
        {
            var (before, reference) = (way, current.References.First(r => r.Name == name));
            way = record => before(record) is { } there ? reference.Navigate?.Invoke(there) : null;
            current = Target(reference);
        }

        return way;
    }

    private static string Join(string path, string rest) => path.Length == 0 ? rest : rest.Length == 0 ? path : $"{path}.{rest}";

    internal static string[] Names(string path) => path.Split('.', StringSplitOptions.RemoveEmptyEntries);

    private RecordSet? At(RecordSet set, string path)
    {
        RecordSet? current = set;
        foreach (var name in Names(path))
        {
            current = current?.References.Concat(current.Links).FirstOrDefault(r => r.Name == name) is { } reference ? Target(reference) : null;
        }

        return current;
    }
}
