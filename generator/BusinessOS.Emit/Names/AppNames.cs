using System.Collections.Immutable;

namespace BusinessOS.Emit.Names;

/// <summary>
/// The names of an app's generated types. Entities and enums have the names the owner gave; everything else gives way
/// to them: an app called Medical may have an entity MedicalRecord.
/// </summary>
internal sealed class AppNames
{
    private readonly App _app;
    private readonly ImmutableDictionary<string, string> _scopes;

    public AppNames(Workspace workspace, App app)
    {
        _app = app;
        // Found before any name that is imported: the namespaces beside the app's own.
        string[] neighbours = [.. workspace.Within(app).Append(app).Select(a => a.CodeName), "Apps", "Runtime", "BusinessOS"];
        Types = OwnTypes(app).ToImmutableHashSet(StringComparer.Ordinal);
        Pages = app.Pages.Select(p => p.Name).ToImmutableHashSet(StringComparer.Ordinal);

        var names = new UniqueNames(Types.Concat(neighbours).Concat(Pages));
        Record = names.Take($"{app.CodeName}Record", $"{app.CodeName}AppRecord");
        Module = names.Take($"{app.CodeName}Module", $"{app.CodeName}AppModule");
        Texts = names.Take($"{app.CodeName}Texts", $"{app.CodeName}AppTexts");
        var scopes = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var page in app.Pages)
        {
            scopes[PageKey(page)] = names.Take($"{page.Name}Scope", $"{page.Name}PageScope");
            for (var i = 0; i < page.Cards.Count; i++)
            {
                scopes[CardKey(page, i)] = names.Take(FormattableString.Invariant($"{page.Name}Card{i + 1}Scope"));
            }

            for (var i = 0; i < page.Steps.Count; i++)
            {
                scopes[StepKey(page, i)] = names.Take(FormattableString.Invariant($"{page.Name}Step{i + 1}Scope"));
            }
        }

        foreach (var workflow in app.Workflows)
        {
            scopes[WorkflowKey(workflow)] = names.Take($"{workflow.Name}Scope", $"{workflow.Name}WorkflowScope");
        }

        _scopes = scopes.ToImmutable();
        All = new TypeNames(Types.Concat(neighbours).Concat(Pages).Append(Record).Append(Module).Append(Texts).Concat(_scopes.Values));
    }

    /// <summary>Entities and enums, by the names the owner gave.</summary>
    public ImmutableHashSet<string> Types { get; }

    /// <summary>Pages are classes in the same namespace.</summary>
    public ImmutableHashSet<string> Pages { get; }

    /// <summary>The class all entities derive from.</summary>
    public string Record { get; }

    /// <summary>The class that tells the runtime what the app has.</summary>
    public string Module { get; }

    /// <summary>The class with its texts in further languages.</summary>
    public string Texts { get; }

    /// <summary>How to name the framework's and the runtime's types in this app.</summary>
    public TypeNames All { get; }

    /// <summary>The class whose members a page's condition sees.</summary>
    public string ScopeOf(Page page) => _scopes[PageKey(page)];

    public string ScopeOf(Page page, int card) => _scopes[CardKey(page, card)];

    public string ScopeOfStep(Page page, int step) => _scopes[StepKey(page, step)];

    public string ScopeOf(Workflow workflow) => _scopes[WorkflowKey(workflow)];

    /// <summary>How to name an entity's class in this app's namespace.</summary>
    public string TypeOf(EntityRef entity) => entity.App == _app.Id ? entity.Name : $"global::{entity.TypeName}";

    private static IEnumerable<string> OwnTypes(App app)
    {
        foreach (var entity in app.Entities)
        {
            yield return entity.Name;
            if (entity.HasStates)
            {
                yield return entity.StatusType;
            }

            foreach (var choice in entity.Fields.Where(f => !f.IsComputed).Select(f => f.ChoiceType).OfType<string>())
            {
                yield return choice;
            }
        }
    }

    private static string PageKey(Page page) => $"page/{page.Name}";

    private static string CardKey(Page page, int card) => FormattableString.Invariant($"page/{page.Name}/{card}");

    private static string StepKey(Page page, int step) => FormattableString.Invariant($"page/{page.Name}/step/{step}");

    private static string WorkflowKey(Workflow workflow) => $"workflow/{workflow.Name}";
}
