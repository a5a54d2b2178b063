using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A card is of a kind there is, and names the field its kind needs.</summary>
internal sealed class CardRule : IRule<PageScope>
{
    public void Check(PageScope scope, BindContext context)
    {
        foreach (var card in scope.Cards)
        {
            if (card.Kind is { } kind)
            {
                CheckMembers(card, kind, context);
            }
            else
            {
                context.Report(
                    PageProblems.UnknownCardKind, card.Span("kind"), card.Spec.Title, card.Spec.Kind,
                    Suggestion.For(card.Spec.Kind, ["count", "sum", "average", "chart", "list"]));
            }
        }
    }

    private static void CheckMembers(CardScope card, CardKind kind, BindContext context)
    {
        var calculates = kind is CardKind.Sum or CardKind.Average;
        (string Member, string? Written, bool Fits)[] members =
            [("field", card.Spec.Field, calculates || kind == CardKind.Chart), ("by", card.Spec.By, kind == CardKind.Chart)];
        foreach (var (member, _, _) in members.Where(member => member is { Written: not null, Fits: false }))
        {
            context.Report(PageProblems.MemberDoesNotFit, card.Span(member), member, $"{card.Spec.Kind} card", card.Spec.Title);
        }

        if (card.Entity is not { } entity)
        {
            return;
        }

        var numbers = CardFields.Numbers(entity, context.Formulas).ToList();
        if (calculates && (card.Spec.Field is null || !numbers.Contains(card.Spec.Field)))
        {
            context.Report(
                PageProblems.CardNeedsNumber, card.Span("field"), card.Spec.Title, entity.Name, Suggestion.For(card.Spec.Field ?? "", numbers));
        }

        if (card.Spec.Field is { } amount && entity.FindField(amount) is { } money && OwnCurrency.PathOf(money) is { } path && OwnCurrency.PinnedBy(card.Spec.Where, path) is null
            && (path.Contains('.', StringComparison.Ordinal) || (kind == CardKind.Chart && card.Spec.By != path)))
        {
            context.Report(CurrencyProblems.Mixed, card.Span("field"), $"The card '{card.Spec.Title}'", money.FullName, $"Show one of them: 'where: {path} == {OwnCurrency.At(entity, path)?.ChoiceType}.EUR'{(path.Contains('.', StringComparison.Ordinal) ? "" : $", or 'by: {path}' of a chart")}.");
        }

        var groups = CardFields.Groups(entity, context.Formulas).ToList();
        if (kind == CardKind.Chart && (card.Spec.By is null || !groups.Contains(card.Spec.By)))
        {
            context.Report(PageProblems.CardNeedsGroup, card.Span("by"), card.Spec.Title, entity.Name, Suggestion.For(card.Spec.By ?? "", groups));
        }
    }
}
