using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A page shows an entity within reach, unless it is a dashboard, whose cards do, or drawn by the owner.</summary>
internal sealed class PageEntityRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        if (scope.Spec.Entity is { } name)
        {
            var sentence = $"The page '{scope.Name}'";
            EntityNameCheck.Check(context, scope.App, name, scope.Span("entity"), ReferenceProblems.UnknownEntity, sentence, sentence);
        }
        else if (scope.Kind is { } kind and not (PageKind.Dashboard or PageKind.Custom))
        {
            var example = scope.App.Entities is [var first, ..] ? first.Name : "Customer";
            context.Report(PageProblems.NoEntity, scope.Span(), scope.Name, Vocabulary.Word(kind), example);
        }

        foreach (var card in scope.Cards)
        {
            var sentence = $"The card '{card.Spec.Title}'";
            EntityNameCheck.Check(context, scope.App, card.Spec.Entity, card.Span("entity"), ReferenceProblems.UnknownEntity, sentence, sentence);
        }
    }
}
