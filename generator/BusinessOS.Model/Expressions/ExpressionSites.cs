using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Expressions;

/// <summary>Every place of an app where C# stands, so that no rule about expressions forgets one.</summary>
internal static class ExpressionSites
{
    public static IEnumerable<ExpressionSite> In(AppScope app) =>
    [
        .. app.Entities.SelectMany(OfEntity),
        .. app.Pages.SelectMany(OfPage),
        .. app.Pages.SelectMany(OfSteps),
        .. app.Workflows.SelectMany(OfWorkflow),
        .. TemplateSites.In(app).SelectMany(template => template.Holes()),
    ];

    /// <summary>The value a step or a default sets; null when what is written is a shorthand and no C#.</summary>
    public static ExpressionSite? OfValue(AppScope app, string node, EntityScope? record, string name, ValueHolder holder, string written) =>
        ValueText.ShorthandOf(holder, app, written) is null
            ? new(written, app, node, record, name, ExpressionUse.Value)
            : null;

    /// <summary>The default of a field; null when it has none, or one that is no C#.</summary>
    public static ExpressionSite? OfDefault(FieldScope field) => field.Spec.Default is { } written
        ? OfValue(field.Entity.App, NodePath.Member(field.Node, "default"), field.Entity, $"The default of '{field.FullName}'", ValueHolder.Of(field), written)
        : null;

    /// <summary>The value a step gives a field; null when it is no C#.</summary>
    public static ExpressionSite? OfAssignment(StepScope step, ValueHolder holder, AssignmentSpec assignment) => OfValue(
        step.Workflow.App,
        step.ValueNode(assignment.Field),
        step.Workflow.Entity,
        $"The value of '{assignment.Field}' in step {step.Number} of '{step.Workflow.Name}'",
        holder,
        assignment.Value);

    /// <summary>The value a transition or an action sets a field to; null for a shorthand, and for a field there is none of.</summary>
    public static ExpressionSite? OfEffect(RecordStepScope step, AssignmentSpec value) =>
        ValueHolder.Find(step.Entity, value.Field) is { } holder
            ? OfValue(step.Entity.App, step.ValueNode(value.Field), step.Entity, $"The value of '{value.Field}' in {step.Sentence}", holder, value.Value)
            : null;

    /// <summary>The condition of a unique rule; null where it has none.</summary>
    public static ExpressionSite? OfUnique(EntityScope entity, int index) => entity.Spec.Unique[index].When is { } when
        ? Condition(entity.UniqueNode(index), "when", when, $"The condition of the unique rule of '{entity.Name}'", entity)
        : null;

    /// <summary>The conditions of a page and its cards.</summary>
    public static IEnumerable<ExpressionSite> OfPage(PageScope page)
    {
        if (page is { Spec.Where: { } where, Entity: { } entity })
        {
            yield return Condition(page.App, page.Node, "where", where, $"The condition of the page '{page.Name}'", entity);
        }

        foreach (var card in page.Cards)
        {
            if (card is { Spec.Where: { } only, Entity: { } counted })
            {
                yield return Condition(page.App, card.Node, "where", only, $"The condition of the card '{card.Spec.Title}'", counted);
            }
        }
    }

    private static IEnumerable<ExpressionSite> OfEntity(EntityScope entity)
    {
        foreach (var field in entity.Fields)
        {
            foreach (var site in OfField(field))
            {
                yield return site;
            }
        }

        foreach (var step in entity.Steps)
        {
            if (step.Spec.When is { } when)
            {
                yield return Condition(step.Node, "when", when, $"The condition of {step.Sentence}", entity);
            }
        }

        foreach (var effect in entity.Steps.SelectMany(step => step.Spec.Set.Select(value => OfEffect(step, value))).OfType<ExpressionSite>())
        {
            yield return effect;
        }

        foreach (var view in entity.Spec.Views)
        {
            if (view.Where is { } only)
            {
                yield return Condition(entity.ViewNode(view.Name), "where", only, $"The condition of the view '{entity.Name}.{view.Name}'", entity);
            }
        }

        foreach (var unique in entity.Spec.Unique.Select((_, i) => OfUnique(entity, i)).OfType<ExpressionSite>())
        {
            yield return unique;
        }

        foreach (var validation in entity.Spec.Validations)
        {
            yield return Condition(
                entity.ValidationNode(validation.Name), "when", validation.When, $"The condition of the validation '{entity.Name}.{validation.Name}'", entity);
        }

        for (var i = 0; i < entity.Spec.Allow.Count; i++)
        {
            if (entity.Spec.Allow[i] is { When: { } when } grant)
            {
                yield return Condition(entity.AllowNode(i), "when", when, $"The condition of the grant to '{grant.Role}' on '{entity.Name}'", entity);
            }
        }

        for (var i = 0; i < entity.Spec.Deny.Count; i++)
        {
            if (entity.Spec.Deny[i] is { When: { } when } denial)
            {
                yield return Condition(entity.DenyNode(i), "when", when, $"The condition of the denial to '{denial.Role}' on '{entity.Name}'", entity);
            }
        }

        for (var i = 0; i < entity.Spec.Share.Count; i++)
        {
            if (entity.Spec.Share[i].When is { } when)
            {
                yield return Condition(entity.ShareNode(i), "when", when, $"The condition under which '{entity.Name}' is shared", entity);
            }
        }
    }

    private static IEnumerable<ExpressionSite> OfField(FieldScope field)
    {
        if (OfDefault(field) is { } value)
        {
            yield return value;
        }

        if (field is { IsFormula: true, Spec.Formula: { } formula })
        {
            yield return new(
                formula, field.Entity.App, NodePath.Member(field.Node, "formula"), field.Entity, $"The formula of '{field.FullName}'", ExpressionUse.Value);
        }

        if (field is { Spec.Where: { } where, Rollup.Source: { } source })
        {
            yield return Condition(field.Node, "where", where, $"The condition of the rollup '{field.FullName}'", source);
        }

        if (field.Spec.RequiredWhen is { } required)
        {
            yield return Condition(field.Node, "required", required, $"The condition under which '{field.FullName}' is required", field.Entity);
        }

        if (field.Spec.VisibleWhen is { } visible)
        {
            yield return Condition(field.Node, "visible", visible, $"The condition under which '{field.FullName}' is visible", field.Entity);
        }

        if (field.Spec.ReadWhen is { } read)
        {
            yield return Condition(field.Node, "read", read, $"The read condition of '{field.FullName}'", field.Entity);
        }

        if (field.Spec.WriteWhen is { } write)
        {
            yield return Condition(field.Node, "write", write, $"The write condition of '{field.FullName}'", field.Entity);
        }

        if (field.Spec.MaskWhen is { } mask)
        {
            yield return Condition(field.Node, "mask", mask, $"The mask condition of '{field.FullName}'", field.Entity);
        }
    }

    /// <summary>The conditions of a wizard's steps: unlike those of <see cref="OfPage"/>, no database is asked them.</summary>
    private static IEnumerable<ExpressionSite> OfSteps(PageScope page)
    {
        foreach (var step in page.Steps)
        {
            if (step.Spec.When is { } taken && page.Entity is { } made)
            {
                yield return Condition(page.App, step.Node, "when", taken, $"The condition of the step '{step.Spec.Title}'", made);
            }
        }
    }

    private static IEnumerable<ExpressionSite> OfWorkflow(WorkflowScope workflow)
    {
        if (workflow.Spec.When is { } when)
        {
            yield return Condition(workflow.App, workflow.Node, "when", when, $"The condition of the workflow '{workflow.Name}'", workflow.Entity);
        }

        foreach (var step in workflow.Steps)
        {
            foreach (var assignment in step.Spec.Values)
            {
                if (step.Kind == StepKind.Run)
                {
                    yield return new(
                        assignment.Value, workflow.App, step.ValueNode(assignment.Field), workflow.Entity,
                        $"The value of '{assignment.Field}' in step {step.Number} of '{workflow.Name}'", ExpressionUse.Value);
                }
                else if (step.ValuesEntity is { } entity && ValueHolder.Find(entity, assignment.Field) is { } holder
                    && OfAssignment(step, holder, assignment) is { } site)
                {
                    yield return site;
                }
            }
        }
    }

    private static ExpressionSite Condition(string node, string member, string text, string name, EntityScope record) =>
        Condition(record.App, node, member, text, name, record);

    private static ExpressionSite Condition(AppScope app, string node, string member, string text, string name, EntityScope? record) =>
        new(text, app, NodePath.Member(node, member), record, name, ExpressionUse.Condition);
}
