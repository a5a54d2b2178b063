using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>What rows that are there already get in a new column, so that they stay readable.</summary>
internal sealed class ColumnFillings
{
    private readonly Dictionary<(string Table, string Column), (IColumn Column, FieldDefinition? Field)> _columns;
    private readonly TimeProvider _time;
    private readonly List<string> _notes = [];

    public ColumnFillings(AppCatalog catalog, IModel model, TimeProvider time)
    {
        _time = time;
        var fields = catalog.Entities
            .SelectMany(e => e.Fields.Where(f => f.IsStored).Select(f => (e.Table, f)))
            .ToDictionary(f => (f.Table, SnakeCase.Of(f.f.Property)), f => f.f);
        _columns = model.GetRelationalModel().Tables
            .SelectMany(t => t.Columns.Select(c => (Key: (t.Name, c.Name), c)))
            .ToDictionary(c => c.Key, c => (c.c, fields.GetValueOrDefault(c.Key)));
    }

    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The field a column holds, if it holds one.</summary>
    public FieldDefinition? FieldOf(string table, string column) => _columns.GetValueOrDefault((table, column)).Field;

    /// <param name="isConverted">Whether the column takes over values of another: what had none has none.</param>
    public void Fill(AddColumnOperation added, bool isConverted)
    {
        if (isConverted && added.IsNullable)
        {
            return;
        }

        if (!_columns.TryGetValue((added.Table, added.Name), out var known)
            || ValueFor(known.Field, added) is not { } value)
        {
            return;
        }

        if (known.Field?.Kind.IsSeveral() is true)
        {
            string[] texts = [.. Several.Values(value).Select(v => v.ToString() ?? "")];
            added.DefaultValue = added.ClrType == typeof(string) ? Several.Write(texts) : texts;
            return;
        }

        var converter = known.Column.PropertyMappings[0].TypeMapping.Converter;
        added.DefaultValue = converter is null || added.ClrType.IsInstanceOfType(value) ? value : converter.ConvertToProvider(value);
        if (!isConverted && known.Field is not null)
        {
            _notes.Add($"Rows that were there already have {added.DefaultValue} in {added.Table}.{added.Name}.");
        }
    }

    private object? ValueFor(FieldDefinition? field, AddColumnOperation added)
    {
        if (field is null)
        {
            return added.IsNullable ? null : Zero(added.ClrType);
        }

        var isMoment = field.Kind is FieldKind.Date or FieldKind.DateTime;
        if (added.IsNullable && (field.Default is null || isMoment))
        {
            return null;
        }

        using (Ambient.Enter(Actor.System("schema"), _time))
        {
            if (field.Default?.Invoke() is { } value)
            {
                return value;
            }
        }

        return field.Kind switch
        {
            _ when field.Kind.IsSeveral() => Several.Of(field, []),
            FieldKind.Status or FieldKind.Choice => field.Options[0].Value,
            FieldKind.Date => OrganizationTime.TodayOf(_time),
            FieldKind.DateTime => _time.GetUtcNow(),
            _ => field.Min ?? Zero(field.ValueType),
        };
    }

    private static object? Zero(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? "" : plain.IsValueType ? Activator.CreateInstance(plain) : null;
    }
}
