using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>An entity's class.</summary>
internal sealed record EntityView
{
    public required EquatableArray<string> Usings { get; init; }

    public required string Namespace { get; init; }

    public required string Summary { get; init; }

    public required string Name { get; init; }

    public required string Record { get; init; }

    /// <summary>The formulas, each ready to be computed.</summary>
    public required EquatableArray<string> Holders { get; init; }

    public required EquatableArray<PropertyView> Properties { get; init; }

    public required string Builder { get; init; }

    public required string Define { get; init; }

    public required EquatableArray<string> Statements { get; init; }

    public required EquatableArray<Method> Methods { get; init; }

    public static EntityView Of(AppCode code, Entity entity)
    {
        var names = code.NamesOf(entity);
        EquatableArray<Method> methods = [.. EntityMethods.Of(code, entity)];
        return new()
        {
            Usings = Method.UsingsOf(methods),
            Namespace = code.App.Namespace,
            Summary = XmlText.Of(entity.Label, entity.Description),
            Name = entity.Name,
            Record = code.Names.Record,
            Holders = [.. entity.Fields.Where(f => f.IsFormula).Select(f => HolderOf(f, entity, names))],
            Properties = [.. PropertiesOf(code, entity)],
            Builder = $"{names.Types.EntityBuilder}<{entity.Name}>",
            Define = names.Define,
            Statements = [.. EntityStatements.Of(code, entity)],
            Methods = methods,
        };
    }

    private static string HolderOf(Field field, Entity entity, EntityNames names)
    {
        var type = FieldCode.TypeOf(field, names.Types, EnumOf(field, names));
        var formula = names.MethodOf(field.Formula ?? throw new InvalidOperationException($"{field.Name} is no formula."));
        return $"private static readonly {names.Types.Computed} {names.HolderOf(field)} = {names.Types.Computed}.Of<{entity.Name}, {entity.Name}, {type}>(r => r.{formula}());";
    }

    private static IEnumerable<PropertyView> PropertiesOf(AppCode code, Entity entity)
    {
        var names = code.NamesOf(entity);
        foreach (var field in entity.Fields)
        {
            var summary = XmlText.Of(field.Label, field.Help);
            var type = FieldCode.TypeOf(field, names.Types, EnumOf(field, names));
            if (field.IsFormula)
            {
                var value = $"{names.HolderOf(field)}.Of(this)";
                yield return new(summary, type, field.Name, type == "bool" ? $"=> {value} is true;" : $"=> ({type}){value};");
            }
            else if (field.Rollup is { } rollup)
            {
                // Nothing is counted, and nothing adds up to nothing, until the database says otherwise.
                var starts = rollup.Measure is RollupMeasure.Count or RollupMeasure.Sum ? " = 0;" : "";
                yield return new(summary, type, field.Name, "{ get; internal set; }" + starts);
            }
            else if (field.Type == FieldType.Reference && field.Target is { } target)
            {
                yield return new(summary, type, $"{field.Name}Id", PropertyView.Stored);
                yield return new(summary, $"{code.Names.TypeOf(target)}?", field.Name, PropertyView.Stored);
            }
            else if (field.Type == FieldType.User)
            {
                yield return new(summary, type, $"{field.Name}Id", PropertyView.Stored);
                yield return new(summary, $"{TypeNames.AppPerson}?", field.Name, PropertyView.Stored);
            }
            else if (field is { Type: FieldType.References, Target: { } others })
            {
                yield return new(summary, $"{names.Types.List}<{code.Names.TypeOf(others)}>", field.Name, PropertyView.StoredList);
            }
            else if (field.Type != FieldType.Lines)
            {
                yield return new(summary, type, field.Name, FieldCode.IsSeveral(field.Type) ? PropertyView.StoredList : PropertyView.Stored);
            }
        }

        foreach (var lines in entity.Fields.Where(f => f.Type == FieldType.Lines))
        {
            var type = CollectionOf(code, lines.Target ?? throw new InvalidOperationException($"{lines.Name} has no lines."));
            yield return new(XmlText.Of(lines.Label, lines.Help), type, lines.Name, PropertyView.Stored);
        }

        foreach (var rollup in entity.Fields.Select(f => f.Rollup).OfType<Rollup>().DistinctBy(names.CollectionOf).Where(r => !names.Members.Contains(names.CollectionOf(r))))
        {
            yield return new("For rollups, in queries only.", CollectionOf(code, rollup.Source), names.CollectionOf(rollup), PropertyView.Stored, "internal");
        }

        if (entity.Owner is not null)
        {
            yield return new("Where it stands among the lines.", "int", names.Position, PropertyView.Stored, "internal");
        }

        if (entity.HasStates)
        {
            yield return new("The state; transitions change it.", entity.StatusType, "Status", PropertyView.Stored);
            yield return new("When it came into its state.", names.Types.DateTimeOffset, "StatusSince", PropertyView.Stored);
        }
    }

    private static string CollectionOf(AppCode code, EntityRef records) =>
        $"global::System.Collections.Generic.ICollection<{code.Names.TypeOf(records)}>?";

    private static string? EnumOf(Field field, EntityNames names) => field.ChoiceType is { } type ? names.Enum(type) : null;
}
