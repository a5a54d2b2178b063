using BusinessOS.Model.Binding;
using BusinessOS.Model.Resolving;
using BusinessOS.Model.Rules;
using BusinessOS.Spec.Overlaying;

namespace BusinessOS.Model;

/// <summary>
/// Turns specs into the resolved model: names looked up, types decided, defaults filled in. All apps of a workspace
/// are bound together, because they refer to each other.
/// <code>
/// specs ─► overlays (each app with what others add to it) ─► scopes (names findable) ─► rules (every problem, none stops another) ─► resolvers ─► workspace
/// </code>
/// </summary>
public static class Binder
{
    /// <summary>
    /// The workspace and everything found wrong, each problem at the place it was written. With errors there is no
    /// workspace; the same specs always give an equal one, whatever order they come in.
    /// </summary>
    public static Outcome<Workspace> Bind(IReadOnlyList<SpecDocument> documents, BindOptions? options = null)
    {
        var joined = PackOverlays.Apply(documents);
        var scope = new WorkspaceScope(joined.Value ?? []);
        var context = new BindContext(scope, options ?? BindOptions.Default, joined.Diagnostics)
        {
            Files = documents.SelectMany(document => document.Map.Texts.Keys.Select(file => (document.App.Id, file))).ToLookup(file => file.Id, file => file.file),
        };
        RuleTable.Check(scope, context);
        if (context.HasErrors)
        {
            return new(null, context.Problems);
        }

        var resolver = new AppResolver(context);
        var workspace = new Workspace([.. AppOrder.Sort(scope).Select(resolver.Resolve)]);
        return new(context.HasErrors ? null : workspace, context.Problems);
    }
}
