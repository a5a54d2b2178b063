using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>What an entity's class tells the runtime, statement by statement.</summary>
internal static class EntityStatements
{
    public static IEnumerable<string> Of(AppCode code, Entity entity) => Of(code, entity, code.NamesOf(entity));

    private static IEnumerable<string> Of(AppCode code, Entity entity, EntityNames names) =>
        Head(entity, names)
            .Concat(entity.Fields.SelectMany(f => FieldStatement.Of(code, f, names)))
            .Concat(States(entity, names))
            .Concat(entity.Transitions.Select(t => Transition(t, entity, names)))
            .Concat(entity.Validations.Select(v => Validation(v, names)))
            .Concat(entity.Grants.Select(g => Grant(g, names)));

    private static IEnumerable<string> Head(Entity entity, EntityNames names)
    {
        var description = entity.Description.Length == 0 ? "" : $", {Literal.Of(entity.Description)}";
        yield return $"        entity.Identity({Literal.OfAll([entity.Id, entity.Slug, entity.Table, .. entity.FormerSlugs])});";
        yield return $"        entity.Labels({Literal.Of(entity.Label)}, {Literal.Of(entity.Plural)}{description});";
        yield return $"        entity.Title(r => r.{names.Title}());";
    }

    private static EquatableArray<string> States(Entity entity, EntityNames names)
    {
        if (!entity.HasStates)
        {
            return [];
        }

        var options = entity.States.Select(s => $".Option({names.Enum(entity.StatusType)}.{s.Name}, {Literal.OfAll([s.Label, .. s.FormerNames])})");
        var colours = entity.States.Where(s => s.Colour is not null)
            .Select(s => $".Colour({names.Enum(entity.StatusType)}.{s.Name}, {Literal.Of(s.Colour ?? "")})");
        return Statement.Of(
            $"entity.Status({Literal.Of($"{entity.Id}-status")}, r => r.Status, (r, v) => r.Status = v)", [".Label(\"Status\")", .. options, .. colours]);
    }

    private static string Transition(Transition transition, Entity entity, EntityNames names)
    {
        var status = names.Enum(entity.StatusType);
        var from = string.Join(", ", transition.From.Select(s => $"{status}.{s}"));
        var roles = string.Join(", ", transition.Roles.Select(Literal.Of));
        return $"        entity.Transition({Literal.Of(transition.Name)}, {Literal.Of(transition.Label)}, [{from}], {status}.{transition.To}, [{roles}]{When(transition.When, names)});";
    }

    private static string Validation(Validation validation, EntityNames names)
    {
        var field = validation.Field is { } name ? Literal.Of(name) : "null";
        return $"        entity.Refuse({Literal.Of(validation.Message)}, {field}{When(validation.When, names)});";
    }

    private static string Grant(Grant grant, EntityNames names) =>
        $"        entity.Allow({Literal.Of(grant.Role)}, {OperationsOf(grant.Operations, names.Types.Operations)}{When(grant.When, names)});";

    private static string When(Expr? when, EntityNames names) => when is null ? "" : $", r => r.{names.MethodOf(when)}()";

    private static string OperationsOf(Operations operations, string type)
    {
        if (operations is Operations.All or Operations.None)
        {
            return $"{type}.{operations}";
        }

        Operations[] single = [Operations.Read, Operations.Create, Operations.Update, Operations.Delete];
        return string.Join(" | ", single.Where(o => operations.HasFlag(o)).Select(o => $"{type}.{o}"));
    }
}
