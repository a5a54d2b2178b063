using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;
using BusinessOS.Model.Resolving;

namespace BusinessOS.Model.Rules;

/// <summary>A public page is of a kind that can be, shows what visitors may see, and asks for what they can give.</summary>
internal sealed class PublicPageRule : IRule<PageScope>
{
    private static readonly EquatableArray<PageKind> Possible = [PageKind.List, PageKind.Detail, PageKind.Form, PageKind.Calendar, PageKind.Wizard, PageKind.Gallery, PageKind.Map];

    public void Check(PageScope scope, BindContext context)
    {
        if (scope is not { Spec.Public: true, Kind: { } kind })
        {
            return;
        }

        if (!Possible.Contains(kind))
        {
            context.Report(PublicProblems.NotForAll, scope.Span("public"), scope.Name, Vocabulary.Word(kind), string.Join(", ", Possible.Select(Vocabulary.Word)));
            return;
        }

        if (scope.App.Entities.Any(entity => PageNames.KindsPerEntity.Any(generated => scope.Name == PageNames.Of(entity.Name, generated))))
        {
            context.Report(PublicProblems.TakesPlace, scope.Span(), scope.Name);
        }

        if (scope.Entity is not { } entity)
        {
            return;
        }

        var asks = kind is PageKind.Form or PageKind.Wizard;
        if (!VisitorFields.VisitorsMay(entity, asks ? "create" : "read"))
        {
            context.Report(PublicProblems.NobodyMay, scope.Span("public"), scope.Name, asks ? "create" : "read", entity.Name);
        }

        if (asks)
        {
            CheckAsked(scope, entity, Vocabulary.Word(kind), context);
        }
    }

    private static void CheckAsked(PageScope scope, EntityScope entity, string word, BindContext context)
    {
        for (var i = 0; i < scope.Spec.Fields.Count; i++)
        {
            Check(scope.Spec.Fields[i], scope.Span($"fields/{i}"));
        }

        foreach (var step in scope.Steps)
        {
            for (var i = 0; i < step.Spec.Fields.Count; i++)
            {
                Check(step.Spec.Fields[i], step.Span($"fields/{i}"));
            }
        }

        if (word == "form" && scope.Spec.Fields.Count > 0)
        {
            NeededFields.Check(scope, word, scope.Spec.Fields, context);
        }

        void Check(string name, SourceSpan span)
        {
            if (entity.FindField(name) is { } field && VisitorFields.ReasonNotToGive(field) is { } reason)
            {
                context.Report(PublicProblems.CannotGive, span, scope.Name, word, field.FullName, reason);
            }
            else if (entity.FindField(name) is { Spec.Unique: true } unique)
            {
                context.Report(PublicProblems.TellsTaken, span, scope.Name, word, unique.FullName);
            }
        }
    }
}
