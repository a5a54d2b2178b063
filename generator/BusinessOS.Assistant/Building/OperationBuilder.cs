using BusinessOS.Assistant.Text;

namespace BusinessOS.Assistant.Building;

/// <summary>Writes a finished draft as operations on an empty app, each with the sentence it came from.</summary>
internal sealed class OperationBuilder(Draft draft, IReadOnlyList<Sentence> sentences)
{
    private readonly List<Operation> _operations = [];
    private readonly List<Provenance> _provenance = [];

    public static AuthorResult Build(Draft draft, IReadOnlyList<Sentence> sentences)
    {
        var name = AppNamer.Name(draft, sentences);
        if (sentences is [{ Block.Kind: BlockKind.Heading } title, ..] && title.Text.TrimEnd(':', '.').Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            draft.Findings.Use(title.Index);
        }

        var app = new AppSpec { Id = AppNamer.Id(name), Name = name };
        return new OperationBuilder(draft, sentences).Build(app);
    }

    private AuthorResult Build(AppSpec app)
    {
        Add(new SetApp(Description: AppNamer.Description(draft, sentences), Uses: draft.Uses.Count > 0 ? [.. draft.Uses] : null), 0);
        foreach (var role in draft.Roles)
        {
            Add(new AddRole(new RoleSpec { Name = role.Name, Label = role.Label == SpecName.ToLabel(role.Name) ? null : role.Label }), role.Sentence);
        }

        foreach (var entity in draft.Entities)
        {
            Add(new AddEntity(Spec(entity)), entity.Sentence);
            foreach (var field in entity.Fields.Where(f => f.Sentence != entity.Sentence))
            {
                Explain(field.Spec.Name, field.Sentence);
            }
        }

        foreach (var workflow in draft.Workflows)
        {
            Add(new SetWorkflow(workflow.Spec), workflow.Sentence);
        }

        return new AuthorResult
        {
            Base = app,
            Operations = [.. _operations],
            Provenance = [.. _provenance],
            Assumptions = [.. draft.Assumptions.DistinctBy(a => a.Question)],
            Unplaced = [.. sentences.Where(s => !draft.Findings.IsUsed(s.Index)).Select(s => new Unplaced(s.Text, s.Line, UnplacedReason.Of(s)))],
        };
    }

    internal static EntitySpec Spec(DraftEntity entity)
    {
        var label = entity.Label;
        return new EntitySpec
        {
            Name = entity.Name,
            Label = label == SpecName.ToLabel(entity.Name) ? null : label,
            Plural = Names.Plural(label),
            Title = TitleBuilder.Of(entity),
            Fields = [.. entity.Fields.Select(f => f.Spec)],
            States = [.. entity.States],
            Transitions = [.. entity.Transitions],
            Allow = [.. entity.Allow],
        };
    }

    private void Add(Operation operation, int sentence)
    {
        _operations.Add(operation);
        Explain(null, sentence);
    }

    private void Explain(string? part, int sentence)
    {
        if (sentence >= 0 && sentence < sentences.Count)
        {
            _provenance.Add(new Provenance(_operations.Count - 1, part, sentences[sentence].Text, sentences[sentence].Line));
        }
    }
}
