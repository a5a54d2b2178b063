using BusinessOS.Import.Profiling;

namespace BusinessOS.Import.Inference;

/// <summary>Whole numbers, amounts, percentages and other numbers.</summary>
internal static class NumberDecider
{
    public static TypeDecision? Decide(SourceColumn column, ColumnProfile profile, string[] words)
    {
        var isDeclared = column.Kind is SourceKind.Integer or SourceKind.Decimal or SourceKind.Money;
        var declared = column.Declared.Length > 0 ? $"it is declared {column.Declared}" : "its type is a number";
        if (profile.Filled == 0)
        {
            return !isDeclared ? null : new(TypeOf(column, words, column.Kind != SourceKind.Integer), t => ValueForms.Read(ValueForm.Decimal, t), declared);
        }

        if (!isDeclared && column.Kind != SourceKind.Unknown)
        {
            return null; // digits in a text are a code
        }

        if (profile.IsAll(ValueForm.Percent) || profile.IsAll(ValueForm.Amount))
        {
            var form = profile.IsAll(ValueForm.Percent) ? ValueForm.Percent : ValueForm.Amount;
            return new(form == ValueForm.Percent ? FieldTypes.Percent : FieldTypes.Money, t => ValueForms.Read(form, t), $"{profile.AllHave} {(form == ValueForm.Percent ? "a percent" : "a currency's")} sign");
        }

        var number = profile.IsAll(ValueForm.Decimal) ? ValueForm.Decimal : profile.IsAll(ValueForm.DecimalComma) ? ValueForm.DecimalComma : (ValueForm?)null;
        if (number is not { } read)
        {
            return null;
        }

        var isWhole = column.Kind is SourceKind.Integer or SourceKind.Unknown && profile.IsAll(ValueForm.Integer);
        var type = TypeOf(column, words, !isWhole);
        var why = isDeclared ? declared : $"{profile.AllAre} {(isWhole ? "whole numbers" : read == ValueForm.DecimalComma ? "numbers with a decimal comma" : "numbers")}";
        return new(type, t => ValueForms.Read(read, t), type == FieldTypes.Money && column.Kind != SourceKind.Money ? $"{why}, and its name speaks of an amount" : why)
        {
            IsAssumption = !isDeclared || (type == FieldTypes.Money && column.Kind != SourceKind.Money),
        };
    }

    private static string TypeOf(SourceColumn column, string[] words, bool hasPlaces) =>
        column.Kind == SourceKind.Money || NameHints.IsAmount(words) ? FieldTypes.Money
        : NameHints.IsPercent(words) ? FieldTypes.Percent
        : hasPlaces ? FieldTypes.Decimal
        : FieldTypes.Integer;
}
