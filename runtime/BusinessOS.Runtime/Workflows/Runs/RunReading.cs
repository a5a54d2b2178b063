using System.Collections.Concurrent;
using System.Linq.Expressions;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Workflows.Runs;

/// <summary>What a workflow's expressions look at beyond the record itself, worked out once per workflow.</summary>
internal sealed class RunReading(RecordSets sets)
{
    private readonly ConcurrentDictionary<WorkflowDefinition, Needs> _known = new();

    public Needs Of(WorkflowDefinition workflow, RecordSet set) => _known.GetOrAdd(workflow, known =>
    {
        LambdaExpression[] expressions = [.. known.Steps.SelectMany(ExpressionsOf), .. known.When is { } when ? [when.Expression] : Array.Empty<LambdaExpression>()];
        return new([.. expressions.SelectMany(NavigationPaths.Of).Distinct(StringComparer.Ordinal)], sets.FillingsFor(set, expressions));
    });

    private static IEnumerable<LambdaExpression> ExpressionsOf(StepDefinition step) => step switch
    {
        SetStep set => set.Values.Select(v => v.Value.Expression),
        CreateStep create => create.Values.Select(v => v.Value.Expression),
        MailStep mail => new[] { mail.To, mail.Subject, mail.Body }.OfType<Computed>().Select(t => t.Expression),
        ActivityStep run => [run.Activity.Expression],
        WebhookStep webhook => [webhook.Url.Expression],
        _ => [],
    };

    /// <param name="Paths">References to load.</param>
    /// <param name="Fillings">Rollups to read, those of the record's own rules included.</param>
    public sealed record Needs(IReadOnlyList<string> Paths, IReadOnlyList<Filling> Fillings);
}
