using BusinessOS.Runtime.Records.Views;
using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Secrets;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Puts given values into a record, refusing those that do not fit.</summary>
internal sealed class ChangeReader(EntityDefinition entity, FieldCipher cipher, TimeProvider time)
{
    private const int MostLines = 1_000;

    private readonly ValueRules _rules = new(entity);

    public void Apply(Change change, FieldValues values, Actor actor)
    {
        foreach (var (name, given) in values)
        {
            if (entity.Field(name) is not { } field)
            {
                change.Problems.Add(new Problem(name, Say($"{entity.Label} has no field {name}.")));
            }
            else if (field.Name == entity.Line?.Via)
            {
                change.Refuse(field, Say("A line stays with the record it is in."));
            }
            else if (field.Kind == FieldKind.Lines)
            {
                // Read once the record itself is: lines look at it.
            }
            else if (field.Kind == FieldKind.AutoNumber && actor.BringsNumbers && change.IsNew)
            {
                Give(change, field, given, actor);
                change.Numbered.Add(field);
            }
            else if (field.IsInput || (field.Kind == FieldKind.Status && actor.IsSystem))
            {
                Give(change, field, given, actor);
            }
            else if (!Equals(field.Get(change.Record), given))
            {
                change.Refuse(field, field.Kind == FieldKind.Status
                    ? Say("The status moves by its transitions only.")
                    : Say("This is worked out and cannot be set."));
            }
        }
    }

    /// <summary>Refuses what is missing. A field the actor cannot fill is not asked for.</summary>
    public void Require(Change change, FieldValues values, IReadOnlySet<string> closed)
    {
        foreach (var field in entity.Fields.Where(f => f.IsInput && f.Kind != FieldKind.Lines && f.Name != entity.Line?.Via && !closed.Contains(f.Name) && f.IsNeededBy(change.Record)))
        {
            var value = field.Get(change.Record);
            var missing = Several.IsEmpty(value) || (!change.ByCode.Contains(field) && (
                (change.IsNew && field.Kind != FieldKind.Boolean && field.Default is null && !change.Followed.Contains(field) && !values.ContainsKey(field.Name))
                || (values.TryGetValue(field.Name, out var given) && given is null)));
            if (missing && !change.HasProblem(field))
            {
                change.Refuse(field, Say($"{field.Label} is needed."));
            }
        }
    }

    /// <summary>Refuses too few lines and too many. How many there are is only asked when somebody gives some, or makes the record.</summary>
    public void CountLines(Change change, IReadOnlySet<string> closed)
    {
        foreach (var field in entity.Fields.Where(f => f.Kind == FieldKind.Lines && !closed.Contains(f.Name) && f.IsRelevantTo(change.Record)))
        {
            // Lines that could not be read are told about one by one.
            var isGiven = change.IsNew || change.Lines.Exists(l => l.Field == field);
            if (!isGiven || change.Problems.Exists(p => p.Field?.StartsWith($"{field.Name}[", StringComparison.Ordinal) is true))
            {
                continue;
            }

            var count = (field.Get(change.Record) as IEnumerable<Record>)?.Count() ?? 0;
            var least = field.Min as long? ?? (field.IsNeededBy(change.Record) ? 1 : 0);
            var most = field.Max as long? ?? MostLines;
            if ((count < least || count > most) && !change.HasProblem(field))
            {
                change.Refuse(field, count > most
                    ? Say($"At most {most} lines, and these are {count}.")
                    : least == 1 ? Say("At least one line is needed.") : Say($"At least {least} lines are needed."));
            }
        }
    }

    /// <summary>Reports the fields of these that have no value.</summary>
    public static void Need(Change change, IEnumerable<FieldDefinition> fields)
    {
        foreach (var field in fields.Where(f => Several.IsEmpty(f.Get(change.Record)) && !change.HasProblem(f)))
        {
            change.Refuse(field, Say($"{field.Label} is needed."));
        }
    }

    /// <summary>Puts what a step sets into the record: all of it is worked out from the record as it was.</summary>
    public void Set(Change change, IReadOnlyList<StepValue> values)
    {
        var worked = values.Select(v => (Field: entity.Field(v.Field), Value: v.Value.Of(change.Record))).ToArray();
        foreach (var (field, value) in worked)
        {
            Give(change, field ?? throw new InvalidOperationException($"{entity.FullName} lost a field its step sets."), value);
        }
    }

    /// <summary>A new record with the values every one starts with.</summary>
    public static Record Begin(EntityDefinition entity)
    {
        var record = entity.New();
        foreach (var field in entity.Fields)
        {
            if (field.Default is { } value)
            {
                field.Set?.Invoke(record, Start(field, value()));
            }
            else if (field is { Kind: FieldKind.Status, Options: [var first, ..] })
            {
                field.Set?.Invoke(record, first.Value);
            }
        }

        return record;
    }

    /// <summary>A new record as far as it can be worked out before anybody gives anything.</summary>
    public static Record Draft(EntityDefinition entity)
    {
        var record = Begin(entity);
        foreach (var field in entity.Following)
        {
            field.Set?.Invoke(record, Start(field, field.DefaultFrom?.Of(record)));
        }

        return record;
    }

    /// <summary>Gives a new record what its default makes of the values it has by now.</summary>
    public void Follow(Change change, FieldDefinition field)
    {
        var value = Start(field, field.DefaultFrom?.Of(change.Record));
        if (value is decimal amount && field.Kind == FieldKind.Money)
        {
            value = decimal.Round(amount, Currencies.Decimals(field.CurrencyOf?.Invoke(change.Record) ?? field.Currency), MidpointRounding.AwayFromZero);
        }

        if (value is not null)
        {
            change.Followed.Add(field);
        }

        Give(change, field, value);
    }

    // The system is nobody.
    private static object? Start(FieldDefinition field, object? value) => field.Kind == FieldKind.User && value is Guid id && id == Guid.Empty ? null : value;

    /// <summary>Puts a value the owner's code gave into the record, by the same rules.</summary>
    public void GiveByCode(Change change, FieldDefinition field, object? given)
    {
        change.ByCode.Add(field);
        Give(change, field, given);
    }

    /// <param name="signer">Who gives it; null where the app itself does.</param>
    private void Give(Change change, FieldDefinition field, object? given, Actor? signer = null)
    {
        if (field.Kind == FieldKind.Signature ? Signing.IsAsItWas(field.Get(change.Record), given) : field.Kind == FieldKind.Encrypted && IsAsItWas(change, field, given))
        {
            return;
        }

        var (value, problem) = _rules.Read(field, given);
        if (problem is null && field.Kind == FieldKind.Encrypted && value is string text)
        {
            (value, problem) = cipher.Seal(entity, field, change.Record.Id, text);
        }
        else if (problem is null && field.Kind == FieldKind.Signature && value is Guid picture)
        {
            (value, problem) = Signing.Sign(picture, signer, time.GetUtcNow());
        }

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

    /// <summary>Whether what is given of an encrypted field is what it holds: the value itself, the dots in its place, or the same text.</summary>
    private bool IsAsItWas(Change change, FieldDefinition field, object? given) =>
        field.Get(change.Record) is EncryptedText now && given switch
        {
            EncryptedText same => same == now,
            MaskText.Dots => true,
            string text => cipher.Open(entity, field, change.Record.Id, now).Text == text.Trim(),
            _ => false,
        };
}
