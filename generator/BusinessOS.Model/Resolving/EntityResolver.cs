using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;

namespace BusinessOS.Model.Resolving;

/// <summary>Makes resolved entities.</summary>
internal sealed class EntityResolver(BindContext context)
{
    private readonly StableIds _ids = new(context.Options);

    public Entity Resolve(EntityScope scope)
    {
        var spec = scope.Spec;
        return new Entity
        {
            Id = _ids.Of(scope),
            Ref = Refs.Of(scope),
            Label = EntityLabels.One(spec),
            Plural = EntityLabels.Many(spec),
            Description = spec.Description ?? "",
            Slug = Naming.Slug(spec.Name),
            FormerSlugs = [.. context.Options.FormerNamesOf(scope.Node).Select(Naming.Slug)],
            Table = Naming.Table(scope.App.Spec.Id, spec.Name),
            Title = TemplateReader.ReadSound(spec.Title ?? DefaultTitle.Of(scope), NodePath.Member(scope.Node, "title")),
            Fields = [.. scope.Fields.Select(field => FieldResolver.Resolve(field, _ids.Of(field), context))],
            States = [.. spec.States.Select(state => new State(
                state.Name, state.Label ?? Naming.Label(state.Name), context.Options.FormerNamesOf(scope.StateNode(state.Name)), state.Locked, state.Colour))],
            Transitions = TransitionResolver.Resolve(scope),
            Actions = ActionResolver.Resolve(scope),
            Validations = [.. spec.Validations.Select(v => new Validation(
                v.Name, new(v.When.Trim(), NodePath.Member(scope.ValidationNode(v.Name), "when")), v.Message, v.Field))],
            Unique = [.. spec.Unique.Select((u, i) => new UniqueRule(u.Fields, Refs.Expression(u.When, scope.UniqueNode(i), "when"), u.Message))],
            Indexes = [.. spec.Indexes.Select(i => new RecordIndex([.. i.Fields.Select(SortText.Read).OfType<SortKey>()]))],
            Sort = [.. spec.Sort.Select(SortText.Read).OfType<SortKey>()],
            Search = spec.Search,
            Views = [.. spec.Views.Select(v => new ListView(
                v.Name, v.Label ?? Naming.Label(v.Name), Refs.Expression(v.Where, scope.ViewNode(v.Name), "where"),
                [.. v.Sort.Select(SortText.Read).OfType<SortKey>()], v.Fields))],
            Keep = spec.Keep is { } kept ? RetentionText.Read(kept) : null,
            Grants = scope.OwnedBy is null ? GrantResolver.Resolve(scope) : [],
            Owner = scope.OwnedBy is { Lines.Via: { } via } lines ? new(Refs.Of(lines.Entity), lines.Name, via.Name) : null,
            Denials = GrantResolver.Denials(scope),
            Shares = GrantResolver.Shares(scope),
        };
    }
}
