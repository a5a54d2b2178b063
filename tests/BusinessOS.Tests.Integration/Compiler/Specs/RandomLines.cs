using System.Globalization;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;

namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>Gives an entity lines: an entity of their own, and the field that holds them, sometimes with a rollup over them.</summary>
/// <param name="earlier">Entities that lines may refer to.</param>
internal sealed class RandomLines(Dice dice, IReadOnlyDictionary<string, EntityPlan> earlier)
{
    public IReadOnlyList<EntitySpec> Make(EntitySpec owner, EntityPlan plan)
    {
        var line = new EntityPlan(plan.App, $"{owner.Name}Line", plan.Roles, []) { IsLine = true };
        var made = new RandomEntity(dice, line, earlier, earlier).Make();
        var home = new FieldSpec { Name = "Home", Type = FieldTypes.Reference, Target = owner.Name, Required = dice.In100(30) };
        var lines = new FieldSpec
        {
            Name = "TheLines",
            Type = FieldTypes.Lines,
            Target = line.Name, // never required: a workflow that makes its record could not give any
            Min = dice.In100(20) ? "1" : null,
            Max = dice.In100(20) ? (3 + dice.Below(9)).ToString(CultureInfo.InvariantCulture) : null,
            Via = dice.In100(30) ? home.Name : null,
        };
        var count = new FieldSpec { Name = "LineCount", Type = FieldTypes.Rollup, Measure = RollupMeasures.Count, Of = line.Name, Via = home.Name };
        return
        [
            owner with { Fields = [.. owner.Fields, lines, .. dice.In100(50) ? [count] : Array.Empty<FieldSpec>()] },
            AsLines(made, home),
        ];
    }

    /// <summary>Without what only an entity with a life of its own may say.</summary>
    private static EntitySpec AsLines(EntitySpec entity, FieldSpec home) => entity with
    {
        Allow = [],
        Deny = [],
        Share = [],
        Actions = [],
        Views = [],
        Keep = null,
        Fields = [.. entity.Fields.Select(field => field with { OnDelete = null }), home],
    };
}
