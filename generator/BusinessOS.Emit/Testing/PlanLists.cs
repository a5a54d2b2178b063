using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Testing;

/// <summary>The parts of an entity's plan as C#.</summary>
internal sealed class PlanLists(AppCode code, Entity entity)
{
    private readonly string _kind = code.Names.All.Of("BusinessOS.Runtime.Definitions", "FieldKind");
    private readonly string _operations = code.Names.All.Of("BusinessOS.Runtime.Definitions", "Operations");
    private readonly string _condition = code.Names.All.Of("BusinessOS.Runtime.Definitions", "Condition");
    private readonly string _rules = TestNames.Of(code).RulesOf(entity);

    public IEnumerable<PlanListView> All()
    {
        yield return new("Fields", [.. entity.Fields.Select(FieldOf)]);
        yield return new("States", [.. entity.States.Select(s => $"new({Literal.Of(s.Name)}{(s.IsLocked ? ", IsLocked: true" : "")})")]);
        yield return new("Transitions", [.. entity.Transitions.Select(TransitionOf)]);
        yield return new("Actions", [.. entity.Actions.Select(ActionOf)]);
        yield return new("Allow", [.. entity.Grants.Select(GrantOf)]);
        yield return new("Deny", [.. entity.Denials.Select(GrantOf)]);
        yield return new("Validations", [.. entity.Validations.Select(v =>
            $"new({Literal.Of(v.Name)}, {Rule(TestNodes.Of(entity, v), $"{v.Name}: when {v.When.Text}", v.When)}, {Literal.Of(v.Message)}, {OrNull(v.Field)})")]);
        yield return new("Unique", [.. entity.Unique.Select((u, i) =>
            $"new([{Literal.OfAll(u.Fields)}], {Rule(TestNodes.OfUnique(entity, i), $"unique {string.Join(", ", u.Fields)}{When(u.When)}", u.When)})")]);
    }

    private string FieldOf(Field field)
    {
        var node = TestNodes.Of(entity, field);
        string?[] parts =
        [
            field.IsComputed || field.Type == FieldType.AutoNumber ? "IsInput = false" : null,
            field.Required || (field.Type == FieldType.Lines && field.Min is not (null or "0")) ? "Required = true" : null,
            field.RequiredWhen is not null ? "MayBeNeeded = true" : null,
            field.Unique && field.Type != FieldType.AutoNumber ? "Unique = true" : null,
            field.MinLength is { } least ? $"MinLength = {Literal.OfCount(least)}" : null,
            field.MaxLength is { } most ? $"MaxLength = {Literal.OfCount(most)}" : null,
            field.Pattern is { } pattern ? $"Pattern = {Literal.Of(pattern)}" : null,
            field.Min is { } min ? $"Min = {Literal.Of(min)}" : null,
            field.Max is { } max ? $"Max = {Literal.Of(max)}" : null,
            field.Choices.Count > 0 ? $"Options = [{Literal.OfAll(field.Choices.Select(c => c.Name))}]" : null,
            field.Target is { } target && !field.IsComputed ? $"Target = {Literal.Of(target.FullName)}" : null,
            field.Via is { } via ? $"Via = {Literal.Of(via)}" : null,
            (field.Formula ?? field.Rollup?.Where) is { } formula ? $"Formula = {Literal.Of(formula.Text)}" : null,
            RuleOf("Read", field.ReadWhen),
            RuleOf("Write", field.WriteWhen),
            RuleOf("Mask", field.MaskWhen),
        ];
        var given = parts.OfType<string>().ToList();
        return $"new({Literal.Of(field.Name)}, {_kind}.{field.Type}, {Literal.Of(node)}){(given.Count > 0 ? $" {{ {string.Join(", ", given)} }}" : "")}";

        string? RuleOf(string key, Expr? when) => when is null ? null : $"{key} = {Rule(when.Node, $"{field.Name}: {key.ToLowerInvariant()} {when.Text}", when)}";
    }

    private string TransitionOf(Transition transition)
    {
        var roles = transition.Roles.Count > 0 ? $" by {string.Join(", ", transition.Roles)}" : "";
        var text = $"{transition.Name}: {string.Join(", ", transition.From)} -> {transition.To}{roles}{When(transition.When)}";
        string?[] parts =
        [
            transition.Roles.Count > 0 ? $"Roles = [{Literal.OfAll(transition.Roles)}]" : null,
            transition.Needs.Count > 0 ? $"Needs = [{Literal.OfAll(transition.Needs)}]" : null,
        ];
        var given = parts.OfType<string>().ToList();
        return $"new({Literal.Of(transition.Name)}, [{Literal.OfAll(transition.From)}], {Literal.Of(transition.To)}, {Rule(TestNodes.Of(entity, transition), text, transition.When)}){(given.Count > 0 ? $" {{ {string.Join(", ", given)} }}" : "")}";
    }

    private string ActionOf(RecordAction action)
    {
        var roles = action.Roles.Count > 0 ? $" by {string.Join(", ", action.Roles)}" : "";
        string?[] parts =
        [
            action.Roles.Count > 0 ? $"Roles = [{Literal.OfAll(action.Roles)}]" : null,
            action.Needs.Count > 0 ? $"Needs = [{Literal.OfAll(action.Needs)}]" : null,
            action.Set.Count > 0 ? "Sets = true" : null,
        ];
        var given = parts.OfType<string>().ToList();
        var rule = Rule(TestNodes.Of(entity, action), $"{action.Name}:{roles}{When(action.When)}", action.When);
        return $"new({Literal.Of(action.Name)}, {rule}){(given.Count > 0 ? $" {{ {string.Join(", ", given)} }}" : "")}";
    }

    private string GrantOf(Grant grant)
    {
        Operations[] single = [Operations.Read, Operations.Create, Operations.Update, Operations.Delete];
        var operations = single.Where(o => grant.Operations.HasFlag(o)).ToList();
        var words = grant.Operations == Operations.All ? "all" : string.Join(", ", operations.Select(o => o.ToString().ToLowerInvariant()));
        var text = $"{(entity.Denials.Contains(grant) ? "deny " : "")}{grant.Role ?? (entity.Denials.Contains(grant) ? "everyone" : "visitor")}: {words}{When(grant.When)}";
        var rule = Rule(grant.Node ?? TestNodes.Of(entity) + "/allow", text, grant.When);
        return $"new({OrNull(grant.Role)}, {string.Join(" | ", operations.Select(o => $"{_operations}.{o}"))}, {rule})";
    }

    private string Rule(string node, string text, Expr? when)
    {
        var condition = when is null ? "" : $", {_condition}.Of<{_rules}, global::{entity.Ref.TypeName}>(r => r.{code.NamesOf(entity).MethodOf(when)}())";
        return $"new({Literal.Of(node)}, {Literal.Of(text)}{condition})";
    }

    private static string When(Expr? when) => when is null ? "" : $" when {when.Text}";

    private static string OrNull(string? text) => text is null ? "null" : Literal.Of(text);
}
