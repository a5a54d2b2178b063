using BusinessOS.Model;
using BusinessOS.Model.Binding;
using BusinessOS.Spec;

namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>An entity in the making: what expressions can already name.</summary>
/// <param name="Roles">The roles of its app.</param>
internal sealed record EntityPlan(string App, string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> States)
{
    /// <summary>A team every app has.</summary>
    public const string Team = "Night";

    /// <summary>Whether its records are lines of another.</summary>
    public bool IsLine { get; init; }

    public List<FieldSpec> Fields { get; } = [];

    /// <summary>What the formulas and rollups among the fields yield.</summary>
    public Dictionary<string, FieldType> Formulas { get; } = [];

    /// <summary>What references of this entity's fields lead to.</summary>
    public Dictionary<string, EntityPlan> Targets { get; } = [];

    /// <summary>What visitors may do with its records.</summary>
    public List<string> Visitors { get; } = [];

    /// <summary>Names of its actions.</summary>
    public List<string> Actions { get; } = [];

    public string StatusType => $"{Name}Status";

    /// <summary>What the field holds, or what is worked out for it.</summary>
    public FieldType TypeOf(FieldSpec field) => field.Type is FieldTypes.Formula or FieldTypes.Lookup or FieldTypes.Rollup
        ? Formulas[field.Name]
        : FieldKinds.Find(field.Type)?.Type ?? throw new InvalidOperationException($"There is no type {field.Type}.");

    /// <summary>Whether people and workflows may give the field a value.</summary>
    public static bool IsWritable(FieldSpec field) => field.Type is not (FieldTypes.Formula or FieldTypes.Lookup or FieldTypes.Rollup or FieldTypes.AutoNumber);
}
