using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>It is known what each formula yields, and a field can hold that.</summary>
internal sealed class FormulaTypeRule : IRule<WorkspaceScope>
{
    public void Check(WorkspaceScope scope, BindContext context)
    {
        var formulas = scope.Apps
            .SelectMany(app => app.Entities)
            .SelectMany(entity => entity.Fields)
            .Where(field => field is { IsFormula: true, IsLookup: false, Spec.Formula: not null } && !context.Formulas.IsCyclic(field))
            .ToLookup(field => context.Formulas.Infer(field).IsClouded);
        foreach (var field in formulas[false])
        {
            Check(field, context);
        }

        // A formula over a field that is wrong itself says nothing new, as long as something has been said.
        foreach (var field in context.HasErrors ? [] : formulas[true])
        {
            Check(field, context);
        }
    }

    private static void Check(FieldScope field, BindContext context)
    {
        var typed = context.Formulas.Infer(field);
        var yields = typed.Type;
        if (ExpressionScan.Scan(field.Spec.Formula ?? "").Fault is not null || yields.Kind == ExprKind.Encrypted || typed.Faults.Any(fault => fault.Descriptor.Severity == Severity.Error))
        {
            return;
        }

        if (field.Spec.As is { } said)
        {
            CheckSaid(field, said, yields, context);
        }
        else if (yields.Kind is ExprKind.Unknown or ExprKind.Null or ExprKind.TypeName)
        {
            context.Report(ExpressionProblems.UnknownFormulaType, field.Span("formula"), field.FullName, typed.UnknownName?.Message, FixFor(typed));
        }
        else if (FieldExprType.ToField(yields) is null)
        {
            context.Report(ExpressionProblems.FormulaYieldsNoField, field.Span("formula"), field.FullName, yields.Describe(), AdviceFor(yields));
        }
    }

    private static string FixFor(TypedExpression typed) => typed.UnknownName?.Nearest is { } nearest
        ? $"Did you mean '{nearest}'?"
        : "Check its spelling and brackets. If it is right, say what it yields: { type: formula, formula: …, as: decimal }.";

    private static void CheckSaid(FieldScope field, string said, ExprType yields, BindContext context)
    {
        if (!FieldKinds.FormulaResults.Contains(said))
        {
            context.Report(FieldProblems.BadAs, field.Span("as"), field.FullName, said, Suggestion.For(said, FieldKinds.FormulaResults));
        }
        else if (!FieldExprType.Fits(yields, context.Formulas.ResultOf(field)))
        {
            context.Report(ExpressionProblems.FormulaTypeDiffers, field.Span("as"), field.FullName, yields.Describe(), said);
        }
    }

    private static string AdviceFor(ExprType type) => type.Kind switch
    {
        ExprKind.Real => "Write (decimal) before the whole expression.",
        ExprKind.Choice => "Write '.ToString()' behind it.",
        ExprKind.Record => "Name one of its fields.",
        ExprKind.Duration => "Write '.Days' behind it.",
        ExprKind.Address => "Name one of its parts: '.City', '.Street', '.PostalCode', '.Region' or '.Country'.",
        ExprKind.Signature => "Write '.Name' behind it, or ask whether there is one: '!= null'.",
        ExprKind.Location => "Ask how far it is: '(decimal)Place.DistanceTo(47.37, 8.54)'.",
        ExprKind.Choices => "Ask something of it: '.Count > 1', or '.Contains(…)' one of its values.",
        ExprKind.Texts => "Ask something of it: '.Count > 1', or '.Contains(\"urgent\")'.",
        ExprKind.Records => "Ask something of them: '.Count > 1', or '.Any(r => …)'.",
        ExprKind.Team => "Ask whether somebody is in it: 'User.In(…)'.",
        ExprKind.Colleague => "Write '.Name' or '.Email' behind it.",
        ExprKind.Person => "Write 'User.Name' or 'User.Email'.",
        _ => "Write '.ToString()' behind it.",
    };
}
