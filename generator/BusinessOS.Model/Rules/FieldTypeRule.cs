using System.Collections.Frozen;
using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A field's type is one of those there are.</summary>
internal sealed class FieldTypeRule : IRule<FieldScope>
{
    // What the types are called elsewhere.
    private static readonly FrozenDictionary<string, string> OtherNames = new Dictionary<string, string>
    {
        ["string"] = FieldTypes.Text,
        ["textarea"] = FieldTypes.LongText,
        ["number"] = FieldTypes.Integer,
        ["float"] = FieldTypes.Decimal,
        ["double"] = FieldTypes.Decimal,
        ["currency"] = FieldTypes.Money,
        ["price"] = FieldTypes.Money,
        ["checkbox"] = FieldTypes.Boolean,
        ["yes-no"] = FieldTypes.Boolean,
        ["timestamp"] = FieldTypes.DateTime,
        ["timespan"] = FieldTypes.Duration,
        ["html"] = FieldTypes.RichText,
        ["color"] = FieldTypes.Colour,
        ["enum"] = FieldTypes.Choice,
        ["select"] = FieldTypes.Choice,
        ["multi-select"] = FieldTypes.MultiChoice,
        ["multiselect"] = FieldTypes.MultiChoice,
        ["labels"] = FieldTypes.Tags,
        ["keywords"] = FieldTypes.Tags,
        ["person"] = FieldTypes.User,
        ["assignee"] = FieldTypes.User,
        ["relation"] = FieldTypes.Reference,
        ["many-to-many"] = FieldTypes.References,
        ["many"] = FieldTypes.References,
        ["relations"] = FieldTypes.References,
        ["group"] = FieldTypes.Team,
        ["table"] = FieldTypes.Lines,
        ["child-table"] = FieldTypes.Lines,
        ["link"] = FieldTypes.Url,
        ["geo-point"] = FieldTypes.Location,
        ["coordinates"] = FieldTypes.Location,
        ["position"] = FieldTypes.Location,
        ["secret"] = FieldTypes.Encrypted,
        ["password"] = FieldTypes.Encrypted,
        ["postal-address"] = FieldTypes.Address,
        ["picture"] = FieldTypes.Image,
        ["photo"] = FieldTypes.Image,
        ["sign"] = FieldTypes.Signature,
        ["e-signature"] = FieldTypes.Signature,
        ["attachment"] = FieldTypes.File,
        ["sequence"] = FieldTypes.AutoNumber,
        ["computed"] = FieldTypes.Formula,
        ["summary"] = FieldTypes.Rollup,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public void Check(FieldScope scope, BindContext context)
    {
        if (scope.Kind is null)
        {
            context.Report(
                FieldProblems.UnknownType, scope.Span("type"), scope.FullName, scope.Spec.Type, FixFor(scope.Spec.Type));
        }
    }

    private static string FixFor(string written) => OtherNames.TryGetValue(written, out var meant)
        ? $"Did you mean '{meant}'?"
        : Suggestion.For(written, FieldTypes.All);
}
