using BusinessOS.Model.Binding;
using BusinessOS.Model.Texts;

namespace BusinessOS.Model.Resolving;

/// <summary>Makes the resolved app of a spec in which no rule found an error.</summary>
internal sealed class AppResolver(BindContext context)
{
    private readonly EntityResolver _entities = new(context);
    private readonly List<App> _resolved = [];

    /// <param name="scope">Those it uses come before it.</param>
    public App Resolve(AppScope scope)
    {
        var spec = scope.Spec;
        var app = new App
        {
            Id = spec.Id,
            Name = spec.Name.Trim(),
            Version = spec.Version,
            Description = spec.Description.Trim(),
            Namespace = Refs.Namespace(spec),
            CodeName = Naming.Pascal(spec.Id),
            Uses = spec.UsedApps,
            Language = spec.Language ?? LanguageTag.Default,
            Roles = [.. spec.Roles.Select(role => new Role(
                role.Name,
                role.Label ?? Naming.Label(role.Name),
                role.Description ?? "",
                context.Options.FormerNamesOf(NodePath.Role(spec.Id, role.Name))))],
            Teams = [.. spec.Teams.Select(team => new Team(team.Name, team.Label ?? Naming.Label(team.Name), team.Description ?? ""))],
            Entities = [.. scope.Entities.Select(_entities.Resolve)],
            Pages = new PageResolver(scope, context.Formulas).Resolve(),
            Theme = spec.Theme is not { } theme ? null : new Theme
            {
                Accent = theme.Accent is { } accent ? AccentShades.Of(accent) : null,
                Logo = theme.Logo is { } logo ? scope.Pictures.GetValueOrDefault(logo) : null,
                Icon = theme.Icon is { } icon ? scope.Pictures.GetValueOrDefault(icon) : null,
                Corners = theme.Corners,
                Mode = theme.Mode,
            },
            Workflows = [.. scope.Workflows.Select(workflow => WorkflowResolver.Resolve(workflow) with
            {
                FormerNames = context.Options.FormerNamesOf(workflow.Node),
            })],
        };
        app = new MenuResolver(scope, app, [.. _resolved.Where(other => app.Uses.Contains(other.Id))], context).Resolve();
        _resolved.Add(app);
        return new TextResolver(scope, app, context).Resolve();
    }
}
