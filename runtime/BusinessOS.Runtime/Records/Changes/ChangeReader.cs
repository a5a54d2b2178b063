using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Puts given values into a record, refusing those that do not fit.</summary>
internal sealed class ChangeReader(EntityDefinition entity)
{
    private readonly ValueRules _rules = new(entity);

    public void Apply(Change change, FieldValues values, Actor actor)
    {
        foreach (var (name, given) in values)
        {
            if (entity.Field(name) is not { } field)
            {
                change.Problems.Add(new Problem(name, $"{entity.Label} has no field {name}."));
            }
            else if (field.IsInput || (field.Kind == FieldKind.Status && actor.IsSystem))
            {
                Give(change, field, given);
            }
            else if (!Equals(field.Get(change.Record), given))
            {
                change.Refuse(field, field.Kind == FieldKind.Status
                    ? "The status moves by its transitions only."
                    : "This is worked out and cannot be set.");
            }
        }
    }

    /// <summary>Refuses what is missing. A field the actor cannot fill is not asked for.</summary>
    public void Require(Change change, FieldValues values, IReadOnlySet<string> closed)
    {
        foreach (var field in entity.Fields.Where(f => f.IsInput && !closed.Contains(f.Name) && f.IsNeededBy(change.Record)))
        {
            var value = field.Get(change.Record);
            var missing = Several.IsEmpty(value)
                || (change.IsNew && field.Kind != FieldKind.Boolean && field.Default is null && !values.ContainsKey(field.Name))
                || (values.TryGetValue(field.Name, out var given) && given is null);
            if (missing && !change.HasProblem(field))
            {
                change.Refuse(field, $"{field.Label} is needed.");
            }
        }
    }

    public static void ApplyDefaults(EntityDefinition entity, Record record)
    {
        foreach (var field in entity.Fields)
        {
            if (field.Default is { } value)
            {
                var start = value();
                field.Set?.Invoke(record, field.Kind == FieldKind.User && start is Guid id && id == Guid.Empty ? null : start); // the system is nobody
            }
            else if (field is { Kind: FieldKind.Status, Options: [var first, ..] })
            {
                field.Set?.Invoke(record, first.Value);
            }
        }
    }

    private void Give(Change change, FieldDefinition field, object? given)
    {
        var (value, problem) = _rules.Read(field, given);
        if (problem is not null)
        {
            change.Refuse(field, problem);
            return;
        }

        change.Give(field, value ?? field.Kind switch
        {
            FieldKind.Boolean => false,
            _ when field.Kind.IsSeveral() => Several.Of(field, []),
            _ => null,
        });
    }
}
