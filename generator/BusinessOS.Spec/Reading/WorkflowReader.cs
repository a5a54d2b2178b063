using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads the body of a workflow.</summary>
internal sealed class WorkflowReader(ReadContext context)
{
    /// <param name="where">The place of the name, for problems of the workflow as a whole.</param>
    public WorkflowSpec Read(string name, SourceSpan where, Section section)
    {
        context.Mark(section.Path, where);
        if (section.Find("do") is null)
        {
            context.Report(SpecDiagnostics.MissingKey, where, $"The workflow '{name}'", "do", "");
        }

        var steps = new List<StepSpec>();
        foreach (var item in section.Items("do"))
        {
            if (new StepReader(context, NodePath.Step(context.App, name, steps.Count)).Read(item) is { } step)
            {
                steps.Add(step);
            }
        }

        return new()
        {
            Name = name,
            Label = section.Text("label"),
            On = section.RequiredText("on", $"The workflow '{name}'", where, "Loan created"),
            When = section.Text("when"),
            Steps = steps.ToEquatableArray(),
        };
    }
}
