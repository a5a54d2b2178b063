namespace BusinessOS.Spec;

/// <summary>What a transition and an action say alike: who may take it and when, what it asks for, sets and asks first.</summary>
public interface IRecordStepSpec
{
    string Name { get; }

    /// <summary>What people read on the button.</summary>
    string? Label { get; }

    /// <summary>Roles that may take it. Empty: whoever may update the record.</summary>
    EquatableArray<string> By { get; }

    /// <summary>A C# condition that must hold.</summary>
    string? When { get; }

    /// <summary>The fields that must have a value for it.</summary>
    EquatableArray<string> Needs { get; }

    /// <summary>What it sets.</summary>
    EquatableArray<AssignmentSpec> Set { get; }

    /// <summary>Text with holes that people are asked before.</summary>
    string? Confirm { get; }
}
