using BusinessOS.Model;
using BusinessOS.Spec;

namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>Something an expression can name: a field, perhaps through references.</summary>
/// <param name="Path">As it is written: <c>Equipment.Name</c>.</param>
/// <param name="Entity">Whose field it is.</param>
internal sealed record Member(string Path, EntityPlan Entity, FieldSpec Field)
{
    public FieldType Type => Entity.TypeOf(Field);

    public bool IsText => Type is FieldType.Text or FieldType.LongText or FieldType.Email or FieldType.Phone or FieldType.Url or FieldType.AutoNumber;

    public bool IsNumber => Type is FieldType.Integer or FieldType.Decimal or FieldType.Money or FieldType.Percent;

    /// <summary>Whether its C# type takes nothing: everything but booleans and values every record must have.</summary>
    public bool IsOptional => Type is not (FieldType.Boolean or FieldType.MultiChoice or FieldType.Tags or FieldType.References) && (!Field.Required || Field.VisibleWhen is not null || Type is FieldType.Reference or FieldType.Address or FieldType.Location or FieldType.Encrypted or FieldType.Signature or FieldType.User or FieldType.File || IsText);

    /// <summary>Whether it is at hand when a record is made.</summary>
    public bool IsGiven { get; private init; }

    /// <summary>Every field of the record and of those its references lead to, two steps far.</summary>
    public static IReadOnlyList<Member> Of(EntityPlan? record) => record is null ? [] : [.. From(record, "", 2).Select(m => m with { IsGiven = IsAtHand(record, m) })];

    // Two references far, and of what is worked out there only formulas of the first.
    private static bool IsAtHand(EntityPlan record, Member member)
    {
        var steps = member.Path.Split('.').Length;
        return record.Fields.First(f => f.Name == member.Path.Split('.')[0]).Type is not (FieldTypes.Formula or FieldTypes.Lookup or FieldTypes.Rollup or FieldTypes.AutoNumber or FieldTypes.Lines)
            && (steps == 1 || (!record.IsLine && member.Field.Type is not (FieldTypes.Rollup or FieldTypes.Lines) && (steps == 2 || member.Field.Type is not (FieldTypes.Formula or FieldTypes.Lookup))));
    }

    private static IEnumerable<Member> From(EntityPlan entity, string before, int steps) =>
    [
        .. entity.Fields.Select(field => new Member(before + field.Name, entity, field)),
        .. steps == 0 ? [] : entity.Targets.SelectMany(target => From(target.Value, $"{before}{target.Key}.", steps - 1)),
    ];
}
