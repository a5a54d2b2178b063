using BusinessOS.Assistant;
using BusinessOS.Spec.Patching;

namespace BusinessOS.Studio.Drafting;

/// <summary>A text somebody described an app with, and the plan made of it, until it is built or given up.</summary>
public sealed class Draft(Guid id, string text)
{
    private readonly HashSet<PlanPart> _struck = [];

    public Guid Id { get; } = id;

    public string Text { get; } = text;

    /// <summary>What the author said last while it was reading.</summary>
    public string Progress { get; internal set; } = "Reading your text";

    /// <summary>Null while the author is reading.</summary>
    public AuthorResult? Result { get; internal set; }

    public IReadOnlySet<PlanPart> Struck => _struck;

    /// <summary>The operations that are left.</summary>
    public IReadOnlyList<Operation> Operations => Result is null ? [] : PlanSelection.Without([.. Result.Operations], _struck);

    /// <summary>The sentence of the text an entity came from.</summary>
    public string? SentenceOf(string entity)
    {
        var index = Result?.Operations.ToList().FindIndex(o => o is AddEntity add && add.Entity.Name == entity) ?? -1;
        return Result?.Provenance.FirstOrDefault(p => p.Operation == index && p.Part is null)?.Sentence;
    }

    public void Keep(PlanPart part, bool keep)
    {
        if (keep)
        {
            _struck.Remove(part);
        }
        else
        {
            _struck.Add(part);
        }
    }
}
