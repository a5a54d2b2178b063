using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>Writes what a workflow does: the statements for the runtime, and beside them the methods with the owner's expressions.</summary>
internal sealed class WorkflowBody(AppCode code, Workflow workflow, ScopeMembers members)
{
    private readonly TextPaths _texts = new(code.Workspace);

    public List<string> Statements { get; } = [];

    public List<Method> Methods { get; } = [];

    public void Write()
    {
        Statements.Add($"        workflow.{Trigger()};");
        if (workflow.When is { } when)
        {
            Statements.Add($"        workflow.When({Tree("When", "bool", when)});");
        }

        for (var i = 0; i < workflow.Steps.Count; i++)
        {
            Statements.AddRange(StatementOf(workflow.Steps[i], FormattableString.Invariant($"Step{i + 1}")));
        }
    }

    private string Trigger() => workflow.Trigger switch
    {
        TriggerKind.Created => "OnCreated()",
        TriggerKind.Updated => "OnUpdated()",
        TriggerKind.Deleted => "OnDeleted()",
        TriggerKind.Schedule => $"OnSchedule({Literal.Of(workflow.Cron ?? throw Missing("cron"))})",
        TriggerKind.Action => $"OnAction({Literal.Of(workflow.Action ?? throw Missing("action"))})",
        TriggerKind.Becomes => $"OnBecomes({StateOf(workflow.State ?? throw Missing("state"))})",
        _ => throw Missing("trigger"),
    };

    private string StateOf(string state)
    {
        var entity = code.Workspace.Find(workflow.Entity ?? throw Missing("entity"));
        return $"{EnumOf(entity, entity.StatusType)}.{state}";
    }

    private EquatableArray<string> StatementOf(Step step, string name) => step.Kind switch
    {
        StepKind.Set => Statement.OfCall("workflow.Set", Values(step, name, workflow.Entity ?? throw Missing("entity"))),
        StepKind.Create => Create(step, name, step.Entity ?? throw Missing("entity")),
        StepKind.Mail => Mail(step, name),
        StepKind.Run => Run(step, name),
        StepKind.Webhook => Statement.OfCall("workflow.Webhook", [Text($"{name}Url", step.Url, isAddress: true)]),
        _ => throw Missing("step"),
    };

    private EquatableArray<string> Mail(Step step, string name)
    {
        var to = step.ToRole is { } role ? Literal.Of(role) : Text($"{name}To", step.To, isAddress: true);
        return
        [
            .. Statement.OfCall(step.ToRole is null ? "workflow.Mail" : "workflow.MailRole", [to, Text($"{name}Subject", step.Subject), Text($"{name}Body", step.Body)]),
            .. code.App.Languages.SelectMany(language => MailIn(language, step, $"{name}In{LanguageNames.Of(language)}")),
        ];
    }

    /// <summary>What the mail says in a further language; what it does not say there stays as it is.</summary>
    private EquatableArray<string> MailIn(AppLanguage language, Step step, string name)
    {
        var subject = step.Subject is { } line ? language.Of(line) : null;
        var body = step.Body is { } text ? language.Of(text) : null;
        return subject is null && body is null
            ? []
            : Statement.OfCall("workflow.MailIn", [
                Literal.Of(language.Tag),
                subject is null ? "null" : Text($"{name}Subject", subject),
                body is null ? "null" : Text($"{name}Body", body)]);
    }

    private EquatableArray<string> Create(Step step, string name, EntityRef entity) =>
        Statement.OfCall($"workflow.Create<{code.Names.TypeOf(entity)}>", Values(step, name, entity));

    /// <summary>The class is named in full, so that no member of the record hides it.</summary>
    private EquatableArray<string> Run(Step step, string name)
    {
        var type = $"global::{code.App.Namespace}.{step.Activity}";
        var made = members.Take($"{name}Run");
        Methods.Add(Method.Made(made, type, step.Values, members.Types));
        return Statement.OfCall("workflow.Run", [$"s => s.{made}()"]);
    }

    private List<string> Values(Step step, string name, EntityRef target)
    {
        var entity = code.Workspace.Find(target);
        return
        [
            .. step.Values.Select(v => $"workflow.Value({Literal.Of(v.Field)}, {Tree(name + v.Field, TypeOf(entity, v.Field), v.Value)})"),
        ];
    }

    private string TypeOf(Entity entity, string name)
    {
        if (entity.HasStates && name == "Status")
        {
            return $"{EnumOf(entity, entity.StatusType)}?";
        }

        var field = entity.Fields.First(f => f.Name == name);
        return FieldCode.OptionalTypeOf(field, members.Types, field.ChoiceType is { } choice ? EnumOf(entity, choice) : null);
    }

    /// <summary>An enum of any app's entity, in full where it is not this app's or a member hides it.</summary>
    private string EnumOf(Entity entity, string name)
    {
        var space = entity.Ref.TypeName[..entity.Ref.TypeName.LastIndexOf('.')];
        var isHidden = workflow.Entity is { } scope && EntityNames.MembersOf(code.Workspace.Find(scope)).Contains(name);
        return entity.Ref.App == code.App.Id && !isHidden ? name : $"global::{space}.{name}";
    }

    private string Tree(string wanted, string type, Expr expression)
    {
        var name = members.Take(wanted);
        Methods.Add(Method.Tree(name, type, expression, members.Types));
        return $"s => s.{name}()";
    }

    private string Text(string wanted, TextTemplate? template, bool isAddress = false)
    {
        var name = members.Take(wanted);
        Methods.Add(Method.Text(name, template ?? new([], ""), members.Types, _texts, workflow.Entity, isAddress));
        return $"s => s.{name}()";
    }

    private InvalidOperationException Missing(string what) => new($"The workflow {workflow.Name} has no {what}.");
}
