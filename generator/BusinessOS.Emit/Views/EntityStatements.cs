using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>What an entity's class tells the runtime, statement by statement.</summary>
internal static class EntityStatements
{
    public static IEnumerable<string> Of(AppCode code, Entity entity) => Of(code, entity, code.NamesOf(entity));

    private static IEnumerable<string> Of(AppCode code, Entity entity, EntityNames names) =>
        Head(code, entity, names)
            .Concat(entity.Fields.SelectMany(f => FieldStatement.Of(code, f, names)))
            .Concat(States(entity, names))
            .Concat(entity.Transitions.SelectMany(t => Transition(code, t, entity, names)))
            .Concat(entity.Actions.SelectMany(a => Action(code, a, names)))
            .Concat(entity.Validations.Select(v => Validation(code, v, entity, names)))
            .Concat(RuleStatements.Of(entity, names))
            .Concat(entity.Grants.Select(g => Grant("Allow", g, names)))
            .Concat(entity.Denials.Select(d => Grant("Deny", d, names)))
            .Concat(entity.Shares.Select(s => Share(s, names)));

    private static IEnumerable<string> Head(AppCode code, Entity entity, EntityNames names)
    {
        var description = entity.Description.Length == 0 ? "" : $", {Literal.Of(entity.Description)}";
        yield return $"        entity.Identity({Literal.OfAll([entity.Id, entity.Slug, entity.Table, .. entity.FormerSlugs])});";
        yield return $"        entity.Labels({Literal.Of(entity.Label)}, {Literal.Of(entity.Plural)}{description});";
        yield return $"        entity.Title(r => r.{names.Title}());";
        foreach (var language in code.App.Languages)
        {
            if (language.Of(entity.Title) is { } title)
            {
                yield return $"        entity.TitleIn({Literal.Of(language.Tag)}, r => r.{names.MethodOf(title)}());";
            }
        }

        if (entity.Owner is { } owner)
        {
            yield return $"        entity.LinesOf({Literal.Of(owner.Via)}, r => r.{names.Position}, (r, v) => r.{names.Position} = v);";
        }
    }

    private static EquatableArray<string> States(Entity entity, EntityNames names)
    {
        if (!entity.HasStates)
        {
            return [];
        }

        var options = entity.States.Select(s => $".Option({names.Enum(entity.StatusType)}.{s.Name}, {Literal.OfAll([s.Label, .. s.FormerNames])})");
        var locks = entity.States.Where(s => s.IsLocked).Select(s => $".Locked({names.Enum(entity.StatusType)}.{s.Name})");
        var colours = entity.States.Where(s => s.Colour is not null)
            .Select(s => $".Colour({names.Enum(entity.StatusType)}.{s.Name}, {Literal.Of(s.Colour ?? "")})");
        return Statement.Of($"entity.Status({Literal.Of($"{entity.Id}-status")})", [".Label(\"Status\")", .. options, .. locks, .. colours]);
    }

    private static EquatableArray<string> Transition(AppCode code, Transition transition, Entity entity, EntityNames names)
    {
        var status = names.Enum(entity.StatusType);
        var from = string.Join(", ", transition.From.Select(s => $"{status}.{s}"));
        var roles = string.Join(", ", transition.Roles.Select(Literal.Of));
        return Statement.Of($"entity.Transition({Literal.Of(transition.Name)}, {Literal.Of(transition.Label)}, [{from}], {status}.{transition.To}, [{roles}]{When(transition.When, names)})", [.. RuleStatements.Of(code, transition, names)]);
    }

    private static EquatableArray<string> Action(AppCode code, RecordAction action, EntityNames names)
    {
        var roles = string.Join(", ", action.Roles.Select(Literal.Of));
        var bulk = action.IsBulk ? ", bulk: true" : "";
        return Statement.Of($"entity.Action({Literal.Of(action.Name)}, {Literal.Of(action.Label)}, [{roles}]{When(action.When, names)}{bulk})", [.. RuleStatements.Of(code, action, names)]);
    }

    private static string Validation(AppCode code, Validation validation, Entity entity, EntityNames names)
    {
        var field = validation.Field is { } at ? Literal.Of(at) : "null";
        var name = code.InLanguage(validation.Message, "entities", entity.Name, "validations", validation.Name) is null ? "" : $", name: {Literal.Of(validation.Name)}";
        return $"        entity.Refuse({Literal.Of(validation.Message)}, {field}{When(validation.When, names)}{name});";
    }

    private static string Grant(string call, Grant grant, EntityNames names)
    {
        var role = grant.Role is { } name ? Literal.Of(name) : "null";
        return $"        entity.{call}({role}, {OperationsOf(grant.Operations, names.Types.Operations)}{When(grant.When, names)}{Rule(grant.Node, grant.When)});";
    }

    private static string Share(ShareRule rule, EntityNames names)
    {
        var roles = string.Join(", ", rule.Roles.Select(Literal.Of));
        return $"        entity.Share({OperationsOf(rule.Operations, names.Types.Operations)}, [{roles}]{When(rule.When, names)}{Rule(rule.Node, rule.When)});";
    }

    /// <summary>Which rule of the spec it is, and its condition as the owner wrote it: what people are told who are refused.</summary>
    private static string Rule(string? node, Expr? when) => node is null ? ""
        : when is null ? $", rule: {Literal.Of(node)}"
        : $", rule: {Literal.Of(node)}, words: {Literal.Of(when.Text)}";

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
