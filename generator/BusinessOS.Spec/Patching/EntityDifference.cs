namespace BusinessOS.Spec.Patching;

/// <summary>Tells what changed within an entity that both versions have.</summary>
internal sealed class EntityDifference(DifferenceTrack track, EntitySpec after)
{
    private EntitySpec Current => track.Current.Entities.First(e => e.Name == after.Name);

    public void Tell()
    {
        if (Current == after)
        {
            return;
        }

        track.AddIf(OfMembers());
        OfFields();
        if (Current.States != after.States)
        {
            track.Add(new SetStates(after.Name, after.States));
        }

        OfTransitions();
        OfActions();
        OfValidations();
        OfViews();
        OfRules();
        OfGrants();
        OfDenials();
        if (Current.Share != after.Share)
        {
            track.Add(new SetShare(after.Name, after.Share));
        }
    }

    private ChangeEntity? OfMembers()
    {
        var old = Current;
        var change = new ChangeEntity(
            after.Name,
            Changed(old.Label, after.Label),
            Changed(old.Plural, after.Plural),
            Changed(old.Title, after.Title),
            Changed(old.Description, after.Description));
        return change == new ChangeEntity(after.Name) ? null : change;

        static string? Changed(string? old, string? now) => old == now ? null : now ?? "";
    }

    private void OfFields()
    {
        var names = after.Fields.Select(f => f.Name).ToArray();
        foreach (var field in after.Fields.Where(f => SpecDifference.IsRenamed(f.Name, f.Was, Current.Fields.Select(o => o.Name), names)))
        {
            track.Add(new RenameField(after.Name, field.Was ?? "", field.Name));
        }

        foreach (var name in Current.Fields.Select(f => f.Name).Except(names).ToArray())
        {
            track.Add(new RemoveField(after.Name, name));
        }

        foreach (var field in after.Fields.Where(f => !Current.Fields.Contains(f)))
        {
            track.Add(Current.Fields.Any(f => f.Name == field.Name) ? new ChangeField(after.Name, field) : new AddField(after.Name, field));
        }
    }

    private void OfTransitions()
    {
        foreach (var transition in Current.Transitions.Where(t => after.Transitions.All(n => n.Name != t.Name)))
        {
            track.Add(new RemoveTransition(after.Name, transition.Name));
        }

        foreach (var transition in after.Transitions.Where(t => !Current.Transitions.Contains(t)))
        {
            track.Add(new SetTransition(after.Name, transition));
        }
    }

    private void OfActions()
    {
        foreach (var action in Current.Actions.Where(a => after.Actions.All(n => n.Name != a.Name)))
        {
            track.Add(new RemoveAction(after.Name, action.Name));
        }

        foreach (var action in after.Actions.Where(a => !Current.Actions.Contains(a)))
        {
            track.Add(new SetAction(after.Name, action));
        }
    }

    private void OfViews()
    {
        foreach (var view in Current.Views.Where(v => after.Views.All(n => n.Name != v.Name)))
        {
            track.Add(new RemoveView(after.Name, view.Name));
        }

        foreach (var view in after.Views.Where(v => !Current.Views.Contains(v)))
        {
            track.Add(new SetView(after.Name, view));
        }
    }

    private void OfValidations()
    {
        foreach (var validation in Current.Validations.Where(v => after.Validations.All(n => n.Name != v.Name)))
        {
            track.Add(new RemoveValidation(after.Name, validation.Name));
        }

        foreach (var validation in after.Validations.Where(v => !Current.Validations.Contains(v)))
        {
            track.Add(new SetValidation(after.Name, validation));
        }
    }

    /// <summary>What is granted comes before what is taken, so that the entity never stands open in between.</summary>
    private void OfRules()
    {
        var old = Current;
        var change = new SetRules(
            after.Name,
            old.Unique == after.Unique ? null : after.Unique,
            old.Indexes == after.Indexes ? null : after.Indexes,
            old.Sort == after.Sort ? null : after.Sort,
            old.Search == after.Search ? null : after.Search,
            old.Keep == after.Keep ? null : after.Keep ?? "");
        track.AddIf(change == new SetRules(after.Name) ? null : change);
    }

    private void OfGrants()
    {
        var roles = after.Allow.Select(a => a.Role).Distinct().Concat(Current.Allow.Select(a => a.Role)).Distinct().ToArray();
        foreach (var role in roles.Where(r => Of(Current, r) != Of(after, r)))
        {
            track.Add(new SetAllow(after.Name, role, Of(after, role)));
        }

        static EquatableArray<AllowSpec> Of(EntitySpec entity, string role) => entity.Allow.Where(a => a.Role == role).ToEquatableArray();
    }

    private void OfDenials()
    {
        var roles = after.Deny.Select(d => d.Role).Concat(Current.Deny.Select(d => d.Role)).Distinct().ToArray();
        foreach (var role in roles.Where(r => Of(Current, r) != Of(after, r)))
        {
            track.Add(new SetDeny(after.Name, role, Of(after, role)));
        }

        static EquatableArray<AllowSpec> Of(EntitySpec entity, string role) => entity.Deny.Where(d => d.Role == role).ToEquatableArray();
    }
}
