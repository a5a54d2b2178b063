namespace BusinessOS.Spec;

/// <summary>What a type cannot be without.</summary>
public static class FieldNeeds
{
    /// <summary>What the field lacks, and how it is written; null when nothing is missing.</summary>
    public static (string What, string Example)? Missing(FieldSpec field) => field switch
    {
        { Type: FieldTypes.Reference, Target: null } => ("what it points at", "reference Equipment"),
        { Type: FieldTypes.References, Target: null } => ("what it points at", "references crm.Contact"),
        { Type: FieldTypes.Lines, Target: null } => ("what its lines are", "lines InvoiceLine"),
        { Type: FieldTypes.Choice, Choices.Count: 0 } => ("its choices", "choice Low | Normal | High"),
        { Type: FieldTypes.MultiChoice, Choices.Count: 0 } => ("its choices", "multi-choice Red | Green | Blue"),
        { Type: FieldTypes.Formula, Formula: null } => ("its expression", "formula Quantity * Price"),
        { Type: FieldTypes.Lookup, Formula: null } => ("whose field it shows", "lookup Equipment.Category"),
        { Type: FieldTypes.Rollup, Measure: null } or { Type: FieldTypes.Rollup, Of: null } => ("what it adds up", "rollup sum Payment.Amount"),
        _ => null,
    };
}
