using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;

namespace BusinessOS.Runtime.Records;

/// <summary>What only the database knows about each of the records a field refers to, read along with the record.</summary>
internal static class LinkFilling
{
    /// <summary>Where a path first comes to a field that refers to any number of records; null where it does not.</summary>
    public static Way? Split(RecordSets sets, RecordSet set, string path)
    {
        var names = RecordSets.Names(path);
        var current = set;
        for (var i = 0; i < names.Length; i++)
        {
            if (current.Links.FirstOrDefault(f => f.Name == names[i]) is { } links)
            {
                return new Way(set, string.Join('.', names[..i]), links, string.Join('.', names[(i + 1)..]));
            }

            if (current.References.FirstOrDefault(r => r.Name == names[i]) is not { } reference)
            {
                return null;
            }

            current = sets.Target(reference);
        }

        return null;
    }

    /// <param name="owner">From the record that is read to the one whose field it is.</param>
    /// <param name="each">What is read along with each of the records it refers to.</param>
    public static Filling Of(Way way, Func<Record, Record?> owner, Filling each)
    {
        var type = way.Links.Target ?? throw new InvalidOperationException($"{way.Links.Name} refers to nothing.");
        var record = Expression.Parameter(way.From.Entity.Type, "record");
        var list = RecordSets.Names(way.Before).Append(way.Links.Name).Aggregate<string, Expression>(record, Expression.Property);
        var item = Expression.Parameter(type, "item");
        var row = Expression.MemberInit(
            Expression.New(typeof(LinkValue)),
            Expression.Bind(LinkValue.IdProperty, Expression.Property(item, nameof(Record.Id))),
            Expression.Bind(LinkValue.ValueProperty, Expression.Convert(ParameterReplacement.In(each.Value, item), typeof(object))));
        var rows = Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [type, typeof(LinkValue)], list, Expression.Lambda(row, item));
        var all = Expression.Call(typeof(Enumerable), nameof(Enumerable.ToList), [typeof(LinkValue)], rows);
        return new Filling(owner, Put, Expression.Lambda(all, record));

        void Put(Record at, object? values)
        {
            var byId = (values as IEnumerable<LinkValue> ?? []).ToDictionary(v => v.Id, v => v.Value);
            foreach (var one in way.Links.Records?.Invoke(at) ?? [])
            {
                each.Fill(one, byId.GetValueOrDefault(one.Id));
            }
        }
    }

    /// <param name="Before">The path to the record whose field it is.</param>
    /// <param name="Behind">The path from one of the records it refers to.</param>
    public sealed record Way(RecordSet From, string Before, FieldDefinition Links, string Behind);
}
