using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>The format of a hole is one for what stands in it.</summary>
internal sealed class HoleFormatRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        foreach (var site in TemplateSites.In(scope))
        {
            foreach (var (hole, format) in site.FormattedHoles().Where(hole => HoleFormat.IsSound(hole.Format)))
            {
                var type = hole.Type(context.Formulas).Type;
                if (!HoleFormat.Fits(format, type.Kind))
                {
                    var span = TextPlace.Find(scope.Map, site.Node, site.Text, hole.Before.Length + hole.Text.Length, format.Length + 1);
                    context.Report(TemplateProblems.FormatDoesNotFit, span, site.Name, hole.Text.Trim(), format, type.Describe(), FixFor(type.Kind));
                }
            }
        }
    }

    private static string FixFor(ExprKind kind) => kind switch
    {
        ExprKind.Date => "Write 'd MMM yyyy' for a date, or leave the colon and what follows it out.",
        ExprKind.Time => "Write 'HH:mm' for a time, or leave the colon and what follows it out.",
        ExprKind.DateTime => "Write 'd MMM yyyy HH:mm' for a point in time, or leave the colon and what follows it out.",
        ExprKind.Integer or ExprKind.Decimal or ExprKind.Money or ExprKind.Percent or ExprKind.Real => "Write '0.00' or '#,0' for a number, or leave the colon and what follows it out.",
        _ => "Leave the colon and what follows it out: there is one way to write that.",
    };
}
