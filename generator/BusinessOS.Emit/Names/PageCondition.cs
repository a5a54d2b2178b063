namespace BusinessOS.Emit.Names;

/// <summary>A condition of a page, of a card of a dashboard or of a wizard's step, and the class that holds it.</summary>
/// <param name="Title">What shows the records.</param>
/// <param name="Scope">The class.</param>
/// <param name="Member">The class's member that the page uses.</param>
/// <param name="IsAsked">Whether the database is asked it, which is proved before; the others are evaluated in memory.</param>
internal sealed record PageCondition(string Title, EntityRef Entity, Expr Where, string Scope, string Member, bool IsAsked = true)
{
    public static IEnumerable<PageCondition> AllOf(AppCode code) => code.App.Pages.SelectMany(p => Of(code, p));

    private static IEnumerable<PageCondition> Of(AppCode code, Page page)
    {
        if (page is { Entity: { } entity, Where: { } where })
        {
            var scope = code.Names.ScopeOf(page);
            yield return new(page.Title, entity, where, scope, MemberFor(code, entity));
        }

        for (var i = 0; i < page.Steps.Count; i++)
        {
            if (page is { Entity: { } made } && page.Steps[i] is { When: { } when } step)
            {
                yield return new(step.Title, made, when, code.Names.ScopeOfStep(page, i), MemberFor(code, made), IsAsked: false);
            }
        }

        for (var i = 0; i < page.Cards.Count; i++)
        {
            var card = page.Cards[i];
            if (card.Where is { } only)
            {
                yield return new(card.Title, card.Entity, only, code.Names.ScopeOf(page, i), MemberFor(code, card.Entity));
            }
        }
    }

    /// <summary><c>Where</c>, unless the records have a field of that name.</summary>
    public static string MemberFor(AppCode code, EntityRef entity) =>
        new UniqueNames(EntityNames.MembersOf(code.Workspace.Find(entity))).Take("Where", "WhereHolds");
}
