using System.Text.RegularExpressions;

namespace BusinessOS.Assistant.Changes;

/// <summary>"Remove the deposit", "drop the comments table", "we no longer need reminders".</summary>
internal sealed partial class RemoveRule : IChangeRule
{
    public bool Try(string wish, ChangeContext context)
    {
        var match = Pattern().Match(wish);
        if (!match.Success)
        {
            return false;
        }

        foreach (var part in Evidence.ItemSplitter.Split(match.Groups["what"].Value))
        {
            Remove(part, match.Groups["kind"].Value, match.Groups["from"].Value, context);
        }

        return true;
    }

    private static void Remove(string what, string kind, string from, ChangeContext context)
    {
        var owner = from.Length > 0 ? context.Names.Entity(from) : null;
        if (kind is "role" && context.Names.Role(what) is { } role)
        {
            context.Add(new RemoveRole(role.Name));
        }
        else if (kind is "state" or "status" && context.Names.State(what, owner ?? context.Current) is { } state)
        {
            context.Add(new SetStates(state.Entity.Name, [.. state.Entity.States.Where(s => s.Name != state.State.Name)]));
        }
        else if (owner is not null && SpecNames.Field(owner, what) is { } owned)
        {
            context.Add(new RemoveField(owner.Name, owned.Name));
            context.Entity = owner.Name;
        }
        else if (owner is null && kind is not "field" and not "column" && context.Names.Entity(what) is { } entity && IsWhole(what, entity))
        {
            context.Add(new RemoveEntity(entity.Name));
        }
        else if (context.Names.FieldAnywhere(from.Length > 0 ? $"{what} of {from}" : what, owner ?? context.Current) is { } found)
        {
            context.Add(new RemoveField(found.Entity.Name, found.Field.Name));
            context.Entity = found.Entity.Name;
        }
        else if (context.Names.State(what, owner ?? context.Current) is { } named)
        {
            context.Add(new SetStates(named.Entity.Name, [.. named.Entity.States.Where(s => s.Name != named.State.Name)]));
        }
        else if (context.Names.Workflow(what) is { } workflow)
        {
            context.Add(new RemoveWorkflow(workflow.Name));
        }
        else if (context.Names.Role(what) is { } lastly)
        {
            context.Add(new RemoveRole(lastly.Name));
        }
        else
        {
            UnknownPart.Report(what, context);
        }
    }

    private static bool IsWhole(string what, EntitySpec entity) => SpecNames.Key(what) == SpecNames.Key(SpecName.ToLabel(entity.Name)) || SpecNames.Key(what) == SpecNames.Key(entity.Label ?? entity.Name);

    [GeneratedRegex(@"^(?:remove|delete|drop|get rid of|take out|omit|(?:we|i) (?:no longer need|do not need)|hide)\s+(?:the\s+)?(?:(?<kind>field|column|entity|table|role|state|status|workflow|automation)\s+)?(?<what>.+?)(?:\s+(?:field|column|entity|table|state|role|workflow))?(?:\s+(?:from|of|on)\s+(?:the\s+|every\s+|each\s+)?(?<from>[\w -]+?))?(?:\s+(?:anymore|any more))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
