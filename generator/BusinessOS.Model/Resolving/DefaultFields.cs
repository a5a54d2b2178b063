using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Resolving;

/// <summary>Which fields the generated pages of an entity show, and in what order.</summary>
internal sealed class DefaultFields
{
    private const int ColumnsOfList = 7;
    private const int LinesOfCard = 4;

    private readonly EntityScope _entity;
    private readonly FormulaTypes _formulas;
    private readonly HashSet<string> _lead;

    public DefaultFields(EntityScope entity, FormulaTypes formulas)
    {
        _entity = entity;
        _formulas = formulas;
        var title = entity.Spec.Title is { } written ? TitlePaths.In(written) : DefaultTitle.Paths(entity);
        _lead = title.Select(path => path.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What names the record, its state, then what tells most about it, in the order of the spec.</summary>
    public EquatableArray<string> ForList()
    {
        var status = _entity.HasStates ? [Vocabulary.Status] : Array.Empty<string>();
        var lead = _entity.Fields.Where(IsLead).Take(ColumnsOfList - 1).Select(field => field.Name).ToList();
        var others = Best(ColumnsOfList - lead.Count - status.Length);
        return [.. lead, .. status, .. others];
    }

    /// <summary>Four lines under the title of a card; the column says the state already.</summary>
    public EquatableArray<string> ForBoard() => [.. Best(LinesOfCard)];

    /// <summary>Two lines under the title of a card; its picture and its state are seen anyway.</summary>
    public EquatableArray<string> ForGallery() => [.. Best(LinesOfCard, field => field.Kind?.Type != FieldType.Image).Take(2)];

    /// <summary>Two facts beside the title of a row; what it stands below is seen anyway.</summary>
    public EquatableArray<string> ForTree() => [.. Best(LinesOfCard, field => field.Target != _entity).Take(2)];

    /// <summary>Every field; the state stands above them with its buttons.</summary>
    public EquatableArray<string> ForDetail() => [.. _entity.Fields.Select(field => field.Name)];

    /// <summary>Every field somebody can fill in.</summary>
    public EquatableArray<string> ForForm() => [.. _entity.Fields.Where(field => field.IsWritable).Select(field => field.Name)];

    /// <summary>As the entity says; else the newest number first, else by name, else the newest record first.</summary>
    public EquatableArray<SortKey> Order() =>
        _entity.Spec.Sort.Count > 0 ? [.. _entity.Spec.Sort.Select(SortText.Read).OfType<SortKey>()] : [Natural()];

    private SortKey Natural()
    {
        if (_entity.Fields.FirstOrDefault(field => field.IsAutoNumber) is { } number)
        {
            return new(number.Name, Descending: true);
        }

        var name = _entity.Fields.FirstOrDefault(field => IsLead(field) && field.Kind?.Type == FieldType.Text);
        return name is null ? new("CreatedAt", Descending: true) : new(name.Name, Descending: false);
    }

    private bool IsLead(FieldScope field) => _lead.Contains(field.Name);

    /// <summary>The fields beside the leading ones that tell most, at most so many.</summary>
    private IEnumerable<string> Best(int count, Func<FieldScope, bool>? isFit = null)
    {
        var chosen = _entity.Fields
            .Where(field => !IsLead(field) && isFit?.Invoke(field) is not false)
            .Select((field, index) => (field.Name, Index: index, Weight: Weight(field)))
            .Where(candidate => candidate.Weight > 0)
            .OrderByDescending(candidate => candidate.Weight)
            .ThenBy(candidate => candidate.Index)
            .Take(Math.Max(0, count));
        return chosen.OrderBy(candidate => candidate.Index).Select(candidate => candidate.Name);
    }

    /// <summary>How much a field tells at a glance; 0 for what is too long to be looked at in passing.</summary>
    private int Weight(FieldScope field)
    {
        var weight = FieldExprType.Of(field, _formulas).Kind switch
        {
            ExprKind.Record => 9,
            ExprKind.Choice or ExprKind.Colleague or ExprKind.Team => 8,
            ExprKind.Date => 7,
            ExprKind.Money => 6,
            ExprKind.Boolean when field.IsFormula => 6,
            ExprKind.DateTime or ExprKind.Time or ExprKind.Duration or ExprKind.Integer or ExprKind.Percent or ExprKind.Decimal => 5,
            ExprKind.Choices or ExprKind.Texts or ExprKind.Records => 5,
            ExprKind.Text or ExprKind.Address or ExprKind.Signature => 4,
            ExprKind.Boolean => 3,
            _ => 0,
        };
        return field.Kind is { IsLong: true } or { Type: FieldType.File or FieldType.Url } ? 0
            : field.Kind?.Type == FieldType.Image ? 7
            : field.Spec.VisibleWhen is not null ? 1 // it says something about some records only
            : weight + (field.Spec.Required ? 1 : 0);
    }
}
