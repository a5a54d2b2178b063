using BusinessOS.Runtime.Definitions;

namespace BusinessOS.Tester.Plans;

/// <summary>A field, and what its values must meet.</summary>
public sealed record FieldPlan(string Name, FieldKind Kind, string Node)
{
    /// <summary>Whether people give it a value; otherwise it is worked out.</summary>
    public bool IsInput { get; init; } = true;

    public bool Required { get; init; }

    /// <summary>Whether it must have a value under a condition.</summary>
    public bool MayBeNeeded { get; init; }

    public bool Unique { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }

    /// <summary>Bounds as the spec has them: invariant numbers, dates of ISO 8601, spans as <c>1.02:30:00</c>.</summary>
    public string? Min { get; init; }

    public string? Max { get; init; }

    /// <summary>Names of the values of a choice.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>For a reference and for lines: the entity, as <c>crm.Contact</c>.</summary>
    public string? Target { get; init; }

    /// <summary>For lines: their reference that leads back.</summary>
    public string? Via { get; init; }

    /// <summary>What it is worked out from; empty for what is given.</summary>
    public string Formula { get; init; } = "";

    public SpecRule? Read { get; init; }

    public SpecRule? Write { get; init; }

    public SpecRule? Mask { get; init; }

    /// <summary>As it stands in JSON.</summary>
    public string Member => Name.Length == 0 ? "" : System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(Name);
}
