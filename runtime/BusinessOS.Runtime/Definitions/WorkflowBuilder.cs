using System.Linq.Expressions;
using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Definitions;

/// <summary>What generated code says about a workflow.</summary>
/// <param name="currency">Of amounts in its mails that are in no currency of their own.</param>
public sealed class WorkflowBuilder<TScope, TRecord>(string app, string name, LocalText label, IReadOnlyList<string> formerNames, string? currency = null)
    where TScope : TRecord, new()
    where TRecord : Record
{
    private readonly List<StepDefinition> _steps = [];
    private WorkflowTrigger _trigger;
    private object? _state;
    private string? _action;
    private string? _cron;
    private Condition? _when;

    public WorkflowBuilder<TScope, TRecord> OnCreated() => On(WorkflowTrigger.Created);

    public WorkflowBuilder<TScope, TRecord> OnUpdated() => On(WorkflowTrigger.Updated);

    public WorkflowBuilder<TScope, TRecord> OnDeleted() => On(WorkflowTrigger.Deleted);

    /// <param name="state">A value of the entity's status enum.</param>
    public WorkflowBuilder<TScope, TRecord> OnBecomes(object state)
    {
        _state = state;
        return On(WorkflowTrigger.Becomes);
    }

    /// <param name="action">The name of an action of the entity.</param>
    public WorkflowBuilder<TScope, TRecord> OnAction(string action)
    {
        _action = action;
        return On(WorkflowTrigger.Action);
    }

    /// <param name="cron">Five fields, by the organization's clock.</param>
    public WorkflowBuilder<TScope, TRecord> OnSchedule(string cron)
    {
        _cron = cron;
        return On(WorkflowTrigger.Schedule);
    }

    public WorkflowBuilder<TScope, TRecord> When(Func<TScope, Expression<Func<bool>>> condition)
    {
        _when = Condition.Of<TScope, TRecord>(condition);
        return this;
    }

    public WorkflowBuilder<TScope, TRecord> Set(params IReadOnlyList<StepValue> values)
    {
        _steps.Add(new SetStep(values));
        return this;
    }

    public WorkflowBuilder<TScope, TRecord> Create<TOther>(params IReadOnlyList<StepValue> values)
        where TOther : Record
    {
        _steps.Add(new CreateStep(typeof(TOther), values));
        return this;
    }

    public WorkflowBuilder<TScope, TRecord> Mail(
        Func<TScope, Expression<Func<string?>>> to,
        Func<TScope, Expression<Func<string?>>> subject,
        Func<TScope, Expression<Func<string?>>> body)
    {
        _steps.Add(new MailStep(Text(to), null, Text(subject), Text(body)));
        return this;
    }

    public WorkflowBuilder<TScope, TRecord> MailRole(
        string role,
        Func<TScope, Expression<Func<string?>>> subject,
        Func<TScope, Expression<Func<string?>>> body)
    {
        _steps.Add(new MailStep(null, role, Text(subject), Text(body)));
        return this;
    }

    /// <summary>What the last mail says in a further language; null for what it says anyhow.</summary>
    public WorkflowBuilder<TScope, TRecord> MailIn(
        string language, Func<TScope, Expression<Func<string?>>>? subject, Func<TScope, Expression<Func<string?>>>? body)
    {
        var mail = (MailStep)_steps[^1];
        var words = new MailWords(subject is null ? mail.Subject : Text(subject), body is null ? mail.Body : Text(body));
        _steps[^1] = mail with { Words = new Dictionary<string, MailWords>(mail.Words, StringComparer.OrdinalIgnoreCase) { [language] = words } };
        return this;
    }

    public WorkflowBuilder<TScope, TRecord> Webhook(Func<TScope, Expression<Func<string?>>> url)
    {
        _steps.Add(new WebhookStep(Text(url)));
        return this;
    }

    /// <param name="activity">Makes the activity with its values, from the record.</param>
    public WorkflowBuilder<TScope, TRecord> Run<TActivity>(Func<TScope, Expression<Func<TActivity>>> activity)
        where TActivity : AppActivity, new()
    {
        _steps.Add(new ActivityStep(typeof(TActivity), Computed.Of<TScope, TRecord, TActivity>(activity)));
        return this;
    }

    /// <summary>A value for <see cref="Set"/> or <see cref="Create{TOther}"/>.</summary>
    public StepValue Value<TValue>(string field, Func<TScope, Expression<Func<TValue>>> value) =>
        new(field, Computed.Of<TScope, TRecord, TValue>(value));

    public WorkflowDefinition Build() => new()
    {
        App = app,
        Name = name,
        FormerNames = formerNames,
        Text = label,
        Trigger = _trigger,
        Entity = typeof(TRecord).IsAbstract ? null : typeof(TRecord),
        NewScope = static () => new TScope(),
        State = _state,
        Action = _action,
        Cron = _cron,
        When = _when,
        Steps = _steps,
    };

    private Computed Text(Func<TScope, Expression<Func<string?>>> source) => Computed.Text<TScope, TRecord>(source, currency);

    private WorkflowBuilder<TScope, TRecord> On(WorkflowTrigger trigger)
    {
        _trigger = trigger;
        return this;
    }
}
