namespace BusinessOS.Model;

/// <summary>What a transition and an action have in common.</summary>
public interface IRecordStep
{
    string Name { get; }

    string Label { get; }

    /// <summary>Roles that may take it; empty: whoever may update the record.</summary>
    EquatableArray<string> Roles { get; }

    Expr? When { get; }

    /// <summary>Names of the fields that must have a value for it.</summary>
    EquatableArray<string> Needs { get; }

    /// <summary>What it sets.</summary>
    EquatableArray<Assignment> Set { get; }

    /// <summary>What people are asked before.</summary>
    TextTemplate? Confirm { get; }
}
