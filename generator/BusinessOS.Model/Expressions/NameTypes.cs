using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Expressions;

/// <summary>What the names in an expression stand for: the record's members, <c>User</c>, <c>Today</c>, <c>Now</c>, enums and types.</summary>
/// <param name="record">The record in scope; null where there is none, as in a workflow on a schedule.</param>
internal sealed class NameTypes(AppScope app, EntityScope? record, FormulaTypes formulas)
{
    public AppScope App => app;

    /// <summary>The first name that its record does not have.</summary>
    public UnknownName? UnknownName { get; private set; }

    /// <summary>Whether a field was read whose own type is not known.</summary>
    public bool IsClouded { get; private set; }

    /// <summary>The type of a name that stands alone or at the head of a chain.</summary>
    public ExprType Root(string name) => name switch
    {
        "true" or "false" => ExprKind.Boolean,
        "null" => ExprKind.Null,
        "Today" => ExprKind.Date,
        "Now" => ExprKind.DateTime,
        "User" => ExprKind.Person,
        "this" when record is not null => new(ExprKind.Record, Entity: record),
        _ when record is not null && TryMember(record, name, out var type) => type,
        _ when app.FindEnum(name) is not null || MemberTypes.IsStatic(name) => new(ExprKind.TypeName, name),
        _ => Unknown(name, record),
    };

    /// <summary>The type of a record's member.</summary>
    public ExprType MemberOf(EntityScope entity, string name) =>
        TryMember(entity, name, out var type) ? type : Unknown(name, entity);

    private bool TryMember(EntityScope entity, string name, out ExprType type)
    {
        if (entity.FindField(name) is { } field)
        {
            type = FieldExprType.Of(field, formulas);
            IsClouded |= !type.IsKnown && field.Kind?.Type != FieldType.File;
            return true;
        }

        if (name == Vocabulary.Status && entity.HasStates)
        {
            type = new(ExprKind.Choice, entity.StatusType, entity);
            return true;
        }

        if (name == Vocabulary.StatusSince && entity.HasStates)
        {
            type = ExprKind.DateTime;
            return true;
        }

        if (entity.FindById(name) is { } reference)
        {
            type = new(ExprKind.Identity, Entity: reference.Target);
            return true;
        }

        type = name switch
        {
            "Id" => new(ExprKind.Identity, Entity: entity),
            "CreatedAt" or "ChangedAt" => ExprKind.DateTime,
            _ => ExprType.Unknown,
        };
        return type.IsKnown || Vocabulary.RecordMembers.Contains(name);
    }

    private ExprType Unknown(string name, EntityScope? owner)
    {
        if (owner is not null)
        {
            UnknownName ??= new(name, owner);
        }

        return ExprType.Unknown;
    }
}
