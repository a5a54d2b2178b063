using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>The class that holds a workflow's expressions and tells the runtime what it does.</summary>
internal sealed record WorkflowView
{
    public const string Define = ScopeMembers.WorkflowDefine;

    public required EquatableArray<string> Usings { get; init; }

    public required string Namespace { get; init; }

    public required string Summary { get; init; }

    public required string Name { get; init; }

    public required string Record { get; init; }

    public required string Builder { get; init; }

    public required EquatableArray<string> Ambient { get; init; }

    public required EquatableArray<string> Statements { get; init; }

    public required EquatableArray<Method> Methods { get; init; }

    public static WorkflowView Of(AppCode code, Workflow workflow)
    {
        var members = ScopeMembers.Of(code, workflow.Entity);
        var name = code.Names.ScopeOf(workflow);
        var body = new WorkflowBody(code, workflow, members);
        body.Write();
        return new()
        {
            Usings = [.. Method.UsingsOf(body.Methods), .. members.Usings],
            Namespace = code.App.Namespace,
            Summary = XmlText.Of(workflow.Label, $"on {workflow.TriggerText}"),
            Name = name,
            Record = members.Record,
            Builder = $"{members.Types.WorkflowBuilder}<{name}, {members.Record}>",
            Ambient = members.Ambient,
            Statements = [.. body.Statements],
            Methods = [.. body.Methods],
        };
    }
}
