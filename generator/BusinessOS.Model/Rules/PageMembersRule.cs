using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A page says only what means something for its kind.</summary>
internal sealed class PageMembersRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope.Kind is not { } kind)
        {
            return;
        }

        var shows = kind is not (PageKind.Dashboard or PageKind.Custom);
        var many = scope.ShowsMany;
        var isReport = kind == PageKind.Report;
        var isCalendar = kind is PageKind.Calendar or PageKind.Timeline;
        (string Member, bool Written, bool Fits)[] members =
        [
            ("entity", scope.Spec.Entity is not null, shows),
            ("text", scope.Spec.Text is not null, scope.Spec.Public || kind == PageKind.Portal),
            ("thanks", scope.Spec.Thanks is not null, scope.Spec.Public && kind is PageKind.Form or PageKind.Wizard),
            ("for", scope.Spec.For is not null, kind == PageKind.Portal),
            ("pages", scope.Spec.Pages.Count > 0, kind == PageKind.Portal),
            ("fields", scope.Spec.Fields.Count > 0, shows && (!isReport || many) && kind is not (PageKind.Wizard or PageKind.Portal)),
            ("where", scope.Spec.Where is not null, many),
            ("sort", scope.Spec.Sort.Count > 0, many && !isCalendar),
            ("by", scope.Spec.By is not null, kind is PageKind.Board or PageKind.Tree or PageKind.Map or PageKind.Portal || isCalendar || (isReport && many)),
            ("start", scope.Spec.Start is not null, isCalendar),
            ("end", scope.Spec.End is not null, isCalendar),
            ("view", scope.Spec.View is not null, isCalendar),
            ("image", scope.Spec.Image is not null, kind == PageKind.Gallery),
            ("colours", scope.Spec.Colours.Count > 0, many && !isCalendar && !isReport),
            ("tabs", scope.Spec.Tabs.Count > 0, kind == PageKind.Detail),
            ("steps", scope.Spec.Steps.Count > 0, kind == PageKind.Wizard),
            ("paper", scope.Spec.Paper is not null, isReport),
            ("landscape", scope.Spec.Landscape, isReport),
            ("sections", scope.Spec.Sections.Count > 0, isReport),
            ("sum", scope.Spec.Sum.Count > 0, isReport && many),
            ("component", scope.Spec.Component is not null, kind == PageKind.Custom),
            ("cards", scope.Spec.Cards.Count > 0, kind == PageKind.Dashboard),
        ];
        foreach (var (member, _, _) in members.Where(member => member is { Written: true, Fits: false }))
        {
            context.Report(PageProblems.MemberDoesNotFit, scope.Span(member), member, isReport && !many ? "report with sections" : Vocabulary.Word(kind), scope.Name);
        }
    }
}
