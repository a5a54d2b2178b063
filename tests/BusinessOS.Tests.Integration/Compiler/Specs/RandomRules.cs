using BusinessOS.Diagnostics;
using BusinessOS.Model.Binding;
using BusinessOS.Spec;

namespace BusinessOS.Tests.Integration.Compiler.Specs;

/// <summary>What an entity says about several of its fields at once, for a plan whose fields are known.</summary>
internal sealed class RandomRules(Dice dice, EntityPlan plan)
{
    private readonly List<string> _stored =
    [
        .. plan.Fields.Where(f => FieldKinds.Find(f.Type)?.Fits("unique") == true).Select(f => f.Name),
        .. plan.States.Count > 0 ? ["Status"] : Array.Empty<string>(),
    ];

    private readonly List<FieldSpec> _empty = [.. plan.Fields.Where(f => EntityPlan.IsWritable(f) && f.Type != FieldTypes.Boolean)];

    public IEnumerable<UniqueSpec> Unique()
    {
        for (var i = 0; _stored.Count > 0 && i < dice.Below(3) - 1; i++)
        {
            yield return new() { Fields = dice.SomeOrOne(_stored, 3).ToEquatableArray(), When = dice.In100(60) ? Condition() : null };
        }
    }

    public IEnumerable<IndexSpec> Indexes()
    {
        for (var i = 0; _stored.Count > 0 && i < dice.Below(2); i++)
        {
            yield return new(dice.SomeOrOne(_stored, 3).Select(name => dice.In100(30) ? $"{name} desc" : name).ToEquatableArray());
        }
    }

    public IEnumerable<string> Sort() => dice.In100(70) ? [] : [.. dice.Some(_stored, 2).Select(name => dice.In100(50) ? $"{name} desc" : name), "CreatedAt desc"];

    public IEnumerable<string> Search() => dice.In100(70)
        ? []
        : dice.Some([.. plan.Fields.Where(f => f.Type is FieldTypes.Text or FieldTypes.Email or FieldTypes.Reference or FieldTypes.AutoNumber).Select(f => f.Name)], 3);

    public string Keep() => dice.Of(["3y", "90d", "6m", .. plan.Fields.Where(f => f.Type is FieldTypes.Date or FieldTypes.DateTime).Select(f => $"2y after {f.Name}")]);

    public IEnumerable<string> Needs() => dice.Some([.. _empty.Select(f => f.Name)], 2);

    /// <summary>Emptying is what every field that may be empty can hold; a step never empties what it needs.</summary>
    public IEnumerable<AssignmentSpec> Set() => plan.Fields
        .Where(f => f.Type == FieldTypes.Boolean)
        .Take(1)
        .Select(f => new AssignmentSpec(f.Name, dice.Of(["true", "no", $"!{f.Name}"])));

    private string Condition()
    {
        string[] parts =
        [
            .. plan.Fields.Where(f => f.Type == FieldTypes.Boolean).Select(f => $"!{f.Name}"),
            .. plan.Fields.Where(f => f.Type == FieldTypes.Integer && !f.Required).Select(f => $"({f.Name} == null || {f.Name} < 100)"),
            .. plan.Fields.Where(f => f.Type is FieldTypes.Decimal or FieldTypes.Money).Select(f => $"{f.Name} > 2.5m"),
            .. plan.Fields.Where(f => f.Type == FieldTypes.Text).Select(f => $"{f.Name} != \"it's\""),
            .. plan.States.Take(1).Select(state => $"Status != {plan.Name}Status.{state}"),
        ];
        return string.Join(dice.In100(50) ? " && " : " || ", dice.SomeOrOne([.. parts.DefaultIfEmpty("true")], 2));
    }
}
