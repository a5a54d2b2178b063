namespace BusinessOS.Model.Binding;

/// <summary>A field as written and the entity it belongs to.</summary>
internal sealed class FieldScope : IScope
{
    public FieldScope(EntityScope entity, FieldSpec spec)
    {
        Entity = entity;
        Spec = spec;
        Node = NodePath.Field(entity.App.Spec.Id, entity.Name, spec.Name);
        Kind = FieldKinds.Find(spec.Type);
    }

    public EntityScope Entity { get; }

    public FieldSpec Spec { get; }

    public string Node { get; }

    public SourceMap Map => Entity.Map;

    /// <summary>What the type's name means; null when there is no such type.</summary>
    public FieldKind? Kind { get; }

    public string Name => Spec.Name;

    /// <summary><c>Loan.DueOn</c>, for messages.</summary>
    public string FullName => $"{Entity.Name}.{Name}";

    /// <summary>Whether an expression works it out; a lookup is one that only names a field.</summary>
    public bool IsFormula => Kind is { Name: FieldTypes.Formula or FieldTypes.Lookup };

    public bool IsLookup => Kind is { Name: FieldTypes.Lookup };

    public bool IsRollup => Kind is { Name: FieldTypes.Rollup };

    /// <summary>Whether its value is worked out rather than given.</summary>
    public bool IsComputed => IsFormula || IsRollup;

    public bool IsChoice => Kind is { Name: FieldTypes.Choice };

    /// <summary>Whether it lists its values, of which it has one or several.</summary>
    public bool HasChoices => IsChoice || IsMultiChoice;

    public bool IsMultiChoice => Kind is { Name: FieldTypes.MultiChoice };

    public bool IsReference => Kind is { Name: FieldTypes.Reference };

    /// <summary>Whether it refers to any number of records.</summary>
    public bool IsReferences => Kind is { Name: FieldTypes.References };

    public bool IsLines => Kind is { Name: FieldTypes.Lines };

    public bool IsUser => Kind is { Name: FieldTypes.User };

    public bool IsTeam => Kind is { Name: FieldTypes.Team };

    /// <summary>Whether its id stands beside it: <c>BorrowerId</c> beside <c>Borrower</c>.</summary>
    public bool HasId => IsReference || IsUser;

    public bool IsAutoNumber => Kind is { Name: FieldTypes.AutoNumber };

    /// <summary>Whether people give it a value.</summary>
    public bool IsWritable => !IsComputed && !IsAutoNumber;

    /// <summary>Whether the reference is what makes its record a line of another; whoever writes that one sets it.</summary>
    public bool IsOwnership => IsReference && Entity.OwnedBy?.Lines?.Via == this;

    /// <summary>The enum a choice becomes.</summary>
    public string ChoiceType => Entity.Name + Name;

    /// <summary>The entity a reference points at; null when it is missing, unknown or out of reach.</summary>
    public EntityScope? Target => Spec.Target is { } target
        ? EntityLookup.Find(Entity.App, target)
        : null;

    /// <summary>What lines are; null for other fields.</summary>
    public LinesScope? Lines => IsLines ? new LinesScope(this) : null;

    /// <summary>The field at the end of a lookup's way; null when there is none.</summary>
    public FieldScope? LookedUp
    {
        get
        {
            var entity = Entity;
            string[] path = IsLookup ? [.. (Spec.Formula ?? "").Split('.').Select(name => name.Trim())] : [];
            foreach (var name in path.SkipLast(1))
            {
                if (entity.FindField(name) is not { IsReference: true, Target: { } target })
                {
                    return null;
                }

                entity = target;
            }

            return path.Length > 1 ? entity.FindField(path[^1]) : null;
        }
    }

    /// <summary>What a rollup looks at; null for other fields.</summary>
    public RollupScope? Rollup => Kind is { Name: FieldTypes.Rollup } ? new RollupScope(this) : null;
}
