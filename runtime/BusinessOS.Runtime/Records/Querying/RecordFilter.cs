using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using BusinessOS.Runtime.Data.Databases;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Records.Policies;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Records.Querying;

/// <summary>
/// Turns what a page asks for into one condition and an order. A field the actor may not read answers no question: a
/// filter on it finds nothing, a search passes over it, and an order by it leaves the records as they are. A masked value is
/// as if it were not there.
/// </summary>
internal sealed class RecordFilter(RecordSets sets, DatabaseDialect dialect)
{
    private const int MostWords = 6;

    private readonly ConditionalWeakTable<Condition, Inlinings> _inlined = [];

    /// <summary>All of the query's conditions as one; null when it has none.</summary>
    public LambdaExpression? Condition(RecordSet set, RecordQuery query, Actor actor)
    {
        var record = Expression.Parameter(set.Entity.Type, "record");
        var parts = query.Filters.Select(f => Guarded(set, f.Field, record, actor, Compare(set, f, record, actor)))
            .Concat(Words(query.Search).Select(word => Finds(set, word, record, actor)));
        foreach (var condition in new[] { query.Where, query.View }.OfType<Condition>())
        {
            parts = parts.Append(ParameterReplacement.In(Inlined(condition, actor), record));
        }

        var all = parts.ToArray();
        return all.Length == 0 ? null : Expression.Lambda(all.Aggregate(Expression.AndAlso), record);
    }

    /// <summary>A condition that must hold for a field's value to be counted; null when there is none.</summary>
    public static LambdaExpression? MayRead(RecordSet set, FieldDefinition field, Actor actor)
    {
        var record = Expression.Parameter(set.Entity.Type, "record");
        return ReadRule(set, field, record, actor) is { } rule ? Expression.Lambda(rule, record) : null;
    }

    public IReadOnlyList<SortKey> Keys(RecordSet set, RecordQuery query, Actor actor) =>
        [.. query.Sort.Select(s => Key(set, s, actor)).OfType<SortKey>()];

    /// <summary>What a text must be in: the title where the database knows it, and every text field.</summary>
    public LambdaExpression Finds(RecordSet set, string text, Actor actor)
    {
        var record = Expression.Parameter(set.Entity.Type, "record");
        var parts = Words(text).Select(word => Finds(set, word, record, actor)).DefaultIfEmpty(Expression.Constant(true));
        return Expression.Lambda(parts.Aggregate(Expression.AndAlso), record);
    }

    private Expression Compare(RecordSet set, Filter filter, ParameterExpression record, Actor actor) =>
        filter is { Field.Kind: FieldKind.User }
            ? ComparePerson(set, filter, record, actor)
            : filter is { Field.Kind: FieldKind.Team }
            ? CompareTeam(set, filter, record, actor)
            : filter is { Field.Kind: FieldKind.References }
            ? CompareLinks(set, filter, record, actor)
            : filter is { Field.Kind: FieldKind.Reference, Operator: FilterOperator.Contains or FilterOperator.StartsWith }
            && filter.Values is [string text]
            ? TitleMatches(set, filter.Field, record, actor, text) ?? Expression.Constant(false)
            : set.QueryOf(filter.Field, actor).Compare(record, filter.Operator, filter.Values, dialect);

    private Expression ComparePerson(RecordSet set, Filter filter, ParameterExpression record, Actor actor) =>
        filter is { Operator: FilterOperator.Contains or FilterOperator.StartsWith, Values: [string text] }
            ? dialect.Matches(NameOf(filter.Field, record), Box<string>.Of(QueryCalls.Anywhere(text)))
            : set.QueryOf(filter.Field).Compare(
                record, filter.Operator, [.. filter.Values.Select(v => v is Guid id && id == AppPerson.Me ? actor.Id : v)], dialect);

    /// <summary>One team may stand for several, those of the actor, or for none.</summary>
    private Expression CompareTeam(RecordSet set, Filter filter, ParameterExpression record, Actor actor)
    {
        var query = set.QueryOf(filter.Field);
        object?[] teams = [.. filter.Values.SelectMany(v => TeamsOf(v, actor))];
        return filter.Operator switch
        {
            FilterOperator.Equal => query.Compare(record, FilterOperator.In, teams, dialect),
            FilterOperator.NotEqual => Expression.Not(query.Compare(record, FilterOperator.In, teams, dialect)),
            var other => query.Compare(record, other, teams, dialect),
        };
    }

    private static IEnumerable<object?> TeamsOf(object? value, Actor actor) => value is TeamBook.Mine ? actor.Teams : [value];

    /// <summary>Of the records a field refers to, those the actor may not read are not there for them.</summary>
    private Expression CompareLinks(RecordSet set, Filter filter, ParameterExpression record, Actor actor)
    {
        var target = sets.Target(filter.Field);
        var policy = target.Policy.For(actor, Operations.Read);
        if (!policy.Any)
        {
            return Expression.Constant(filter.Operator == FilterOperator.IsEmpty);
        }

        var query = set.QueryOf(filter.Field);
        if (filter is not { Operator: FilterOperator.Contains or FilterOperator.StartsWith, Values: [string text] })
        {
            return query.CompareSeen(record, filter.Operator, filter.Values, policy.When);
        }

        return target.TitleQueryFor(actor) is { } title
            ? query.AnyIs(record, policy.When, Expression.Lambda(dialect.Matches(title.Body, Box<string>.Of(QueryCalls.Anywhere(text))), title.Parameters))
            : Expression.Constant(false);
    }

    /// <summary>What the person a field names is called.</summary>
    private static MemberExpression NameOf(FieldDefinition field, Expression record) =>
        Expression.Property(Expression.Property(record, field.Name), nameof(AppPerson.Name));

    private static IEnumerable<string> Words(string? text) =>
        (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords);

    private Expression Finds(RecordSet set, string word, ParameterExpression record, Actor actor)
    {
        var pattern = Box<string>.Of(QueryCalls.Anywhere(word));
        var own = set.Entity.Fields.Where(f => IsSearched(set.Entity, f))
            .Select(f => Guarded(set, f, record, actor, set.QueryOf(f, actor).Finds(record, pattern, dialect)));
        var named = set.References.Where(r => IsNamed(set.Entity, r)).Select(r => TitleMatches(set, r, record, actor, word)).OfType<Expression>();
        var people = set.People.Where(f => IsNamed(set.Entity, f)).Select(f => Guarded(set, f, record, actor, dialect.Matches(NameOf(f, record), pattern)));
        return own.Concat(named).Concat(people).DefaultIfEmpty(Expression.Constant(false)).Aggregate(Expression.OrElse);
    }

    private static bool IsSearched(EntityDefinition entity, FieldDefinition field) =>
        field.IsStored && (field.Kind.IsWords() || field.Kind == FieldKind.Tags) && IsNamed(entity, field);

    /// <summary>An entity that says nothing is searched in everything.</summary>
    private static bool IsNamed(EntityDefinition entity, FieldDefinition field) => entity.Searched.Count == 0 || entity.Searched.Contains(field);

    private Expression? TitleMatches(
        RecordSet set, FieldDefinition reference, ParameterExpression record, Actor actor, string text)
    {
        if (TitleOf(reference, record, actor) is not { } title)
        {
            return null;
        }

        var matches = dialect.Matches(title, Box<string>.Of(QueryCalls.Anywhere(text)));
        return Guarded(set, reference, record, actor, matches);
    }

    /// <summary>The title of the record a reference points at, empty where the actor may not read that record.</summary>
    private Expression? TitleOf(FieldDefinition reference, ParameterExpression record, Actor actor)
    {
        var target = sets.Target(reference);
        var policy = target.Policy.For(actor, Operations.Read);
        if (target.TitleQueryFor(actor) is not { } title || !policy.Any)
        {
            return null;
        }

        var navigation = Expression.Property(record, reference.Name);
        var text = ParameterReplacement.In(title, navigation);
        return policy.When is null
            ? text
            : Expression.Condition(
                ParameterReplacement.In(policy.When, navigation), text, Expression.Constant(null, typeof(string)));
    }

    private SortKey? Key(RecordSet set, Sort sort, Actor actor)
    {
        var record = Expression.Parameter(set.Entity.Type, "record");
        Expression? key;
        Func<RecordView, object?> valueOf;
        if (sort.Field.Kind == FieldKind.Reference)
        {
            key = TitleOf(sort.Field, record, actor) is { } title ? dialect.TextOrder(title) : null;
            valueOf = view => view.References.GetValueOrDefault(sort.Field.Name)?.Title;
        }
        else if (sort.Field.Kind == FieldKind.User)
        {
            key = dialect.TextOrder(NameOf(sort.Field, record));
            valueOf = view => view.References.GetValueOrDefault(sort.Field.Name)?.Title;
        }
        else
        {
            key = set.QueryOf(sort.Field, actor).SortKey(dialect) is { } lambda ? ParameterReplacement.In(lambda, record) : null;
            valueOf = view => view.Masked.Contains((sort.Field.Whole ?? sort.Field).Name) ? null : Sortable(sort.Field, view[sort.Field]);
        }

        if (key is null)
        {
            return null;
        }

        if (ReadRule(set, sort.Field, record, actor) is { } rule)
        {
            var type = key.Type.IsValueType && Nullable.GetUnderlyingType(key.Type) is null
                ? typeof(Nullable<>).MakeGenericType(key.Type)
                : key.Type;
            key = Expression.Condition(rule, type == key.Type ? key : Expression.Convert(key, type), Expression.Constant(null, type));
        }

        return new SortKey(sort.Field, sort.Descending, Expression.Lambda(key, record), valueOf);
    }

    /// <summary>A value as the database sorts it.</summary>
    private static object? Sortable(FieldDefinition field, object? value) => (field.Kind, value) switch
    {
        (_, null) => null,
        (FieldKind.Boolean, bool yes) => yes ? 1 : 0,
        (FieldKind.Address, PostalAddress address) => address.City,
        (FieldKind.Choice or FieldKind.Status, _) =>
            field.Options.TakeWhile(o => !o.Value.Equals(value)).Count() is var i && i < field.Options.Count ? i : null,
        _ => value,
    };

    private static Expression Guarded(
        RecordSet set, FieldDefinition field, ParameterExpression record, Actor actor, Expression condition) =>
        ReadRule(set, field, record, actor) is { } rule ? Expression.AndAlso(rule, condition) : condition;

    /// <summary>The field's reading rule about a record; null when the actor reads it in every record.</summary>
    private static Expression? ReadRule(RecordSet set, FieldDefinition field, ParameterExpression record, Actor actor) =>
        KeptFields.IsOfColleagues(field, actor) ? Expression.Constant(false)
            : set.GuardOf(field)?.ReadQuery is { } rule && !FieldPolicy.SeesEverything(actor) ? ParameterReplacement.In(rule, record)
            : null;

    private LambdaExpression Inlined(Condition condition, Actor actor)
    {
        var (real, veiled) = _inlined.GetValue(condition, c => new Inlinings(sets.Inlining.In(c.Expression), sets.Inlining.Veiled(c.Expression)));
        return FieldPolicy.SeesEverything(actor) ? real : veiled ?? real;
    }

    /// <summary>A page's condition as it is, and for those who see masks where that differs.</summary>
    private sealed record Inlinings(LambdaExpression Real, LambdaExpression? Veiled);
}
