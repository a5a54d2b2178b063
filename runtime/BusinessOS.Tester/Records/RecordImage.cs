using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Values;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;

namespace BusinessOS.Tester.Records;

/// <summary>
/// Makes an object of an entity's class from what an administrator reads of a record, with the records it refers to, so
/// that the conditions of the spec can be asked of it here, and not only in the host.
/// </summary>
internal sealed class RecordImage(Tenant tenant)
{
    private const int Steps = 3;

    private readonly Dictionary<Guid, Persona> _people = tenant.Entities.Select(e => e.App).DistinctBy(a => a.Id)
        .SelectMany(Persona.AllOf).Append(Persona.Administrator).Append(Persona.WithoutRole).ToDictionary(p => p.Id);

    public Task<Record> OfAsync(EntityPlan plan, JsonObject json) => OfAsync(plan, json, Steps);

    private async Task<Record> OfAsync(EntityPlan plan, JsonObject json, int steps)
    {
        var record = (Record?)Activator.CreateInstance(plan.Type) ?? throw new InvalidOperationException($"{plan.Type} cannot be made.");
        foreach (var (name, value) in json)
        {
            await SetAsync(plan, record, name, value, steps);
        }

        return record;
    }

    private async Task SetAsync(EntityPlan plan, Record record, string member, JsonNode? value, int steps)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.IgnoreCase;
        var property = plan.Type.GetProperty(member, Any);
        if (plan.Type.GetProperty(member + "Id", Any) is { } key && property is not null)
        {
            var id = Guid.TryParse((value is JsonObject named ? named["id"] : value)?.ToString(), out var read) ? read : (Guid?)null;
            key.SetValue(record, id);
            property.SetValue(record, id is { } known ? await TargetAsync(plan, property, member, known, value, steps) : null);
        }
        else if (plan.Fields.FirstOrDefault(f => f.Member == member) is { Kind: FieldKind.References, Target: { } target } && property?.GetValue(record) is IList links)
        {
            await FillAsync(links, tenant.Plan(target), value as JsonArray ?? [], steps);
        }
        else if (property?.GetSetMethod(nonPublic: true) is { } set && !typeof(IEnumerable<Record>).IsAssignableFrom(property.PropertyType))
        {
            set.Invoke(record, [ValueOf(property.PropertyType, value is JsonObject shown && shown.ContainsKey("id") ? shown["id"] : value)]);
        }
    }

    private async Task FillAsync(IList links, EntityPlan target, JsonArray values, int steps)
    {
        foreach (var id in values.Select(v => (v is JsonObject named ? named["id"] : v)?.ToString()).Where(_ => steps > 0))
        {
            var answer = await tenant.GetAsync(Persona.Administrator, $"{target.Address}/{id}");
            if (answer.IsDone)
            {
                links.Add(await OfAsync(target, answer.Json, steps - 1));
            }
        }
    }

    private async Task<object?> TargetAsync(EntityPlan plan, PropertyInfo property, string member, Guid id, JsonNode? value, int steps)
    {
        if (property.PropertyType == typeof(AppPerson))
        {
            var name = (value as JsonObject)?["name"]?.ToString() ?? "";
            return _people.TryGetValue(id, out var person)
                ? new AppPerson { Id = id, Name = person.Name, Email = person.Email, IsActive = true }
                : new AppPerson { Id = id, Name = name, IsActive = true };
        }

        if (steps == 0 || plan.Fields.FirstOrDefault(f => f.Member == member)?.Target is not { } target)
        {
            return null;
        }

        var other = tenant.Plan(target);
        var answer = await tenant.GetAsync(Persona.Administrator, $"{other.Address}/{id}");
        return answer.IsDone ? await OfAsync(other, answer.Json, steps - 1) : null;
    }

    private static object? ValueOf(Type type, JsonNode? value)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null)
        {
            return type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type)
                : typeof(IList).IsAssignableFrom(type) ? Activator.CreateInstance(type)
                : null;
        }

        var text = value.ToString();
        return plain switch
        {
            _ when plain == typeof(string) => text,
            _ when plain == typeof(bool) => value.GetValue<bool>(),
            _ when plain == typeof(Guid) => Guid.Parse(text),
            _ when plain == typeof(DateOnly) => DateOnly.Parse(text, CultureInfo.InvariantCulture),
            _ when plain == typeof(TimeOnly) => TimeOnly.Parse(text, CultureInfo.InvariantCulture),
            _ when plain == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            _ when plain == typeof(TimeSpan) => XmlConvert.ToTimeSpan(text),
            _ when plain.IsEnum => Enum.Parse(plain, text),
            _ when plain == typeof(GeoPoint) => value.Deserialize<GeoPoint>(),
            _ when plain == typeof(Signature) => value.Deserialize<Signature>(),
            _ when plain == typeof(EncryptedText) => new EncryptedText(text),
            _ when plain == typeof(PostalAddress) => value.Deserialize<PostalAddress>(),
            _ when typeof(IList).IsAssignableFrom(plain) => ListOf(plain, value as JsonArray ?? []),
            _ => Convert.ChangeType(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), plain, CultureInfo.InvariantCulture),
        };
    }

    private static IList ListOf(Type type, JsonArray values)
    {
        var list = (IList?)Activator.CreateInstance(type) ?? throw new InvalidOperationException($"{type} cannot be made.");
        foreach (var value in values)
        {
            list.Add(ValueOf(type.GetGenericArguments()[0], value));
        }

        return list;
    }
}
