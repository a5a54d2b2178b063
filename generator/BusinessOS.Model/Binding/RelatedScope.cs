namespace BusinessOS.Model.Binding;

/// <summary>Records that refer to the one a page shows, as far as what was written names them: <c>Loan</c>, <c>Loan.Borrower</c>.</summary>
internal sealed class RelatedScope
{
    public RelatedScope(PageScope page, string written)
    {
        var (name, via) = written.Split('.') is [var first, .. var rest] && rest.Length > 0 ? (first, string.Join('.', rest)) : (written, null);
        Source = page.App.Entities.FirstOrDefault(entity => entity.Name == name && entity.OwnedBy is null);
        (WaysHere, Via) = page.Entity is { } shown ? Ways.Between(Source, shown, via) : ([], null);
    }

    /// <summary>The entity of the records; null when the app has none of the name with pages of its own.</summary>
    public EntityScope? Source { get; }

    /// <summary>The references from there to what the page shows.</summary>
    public IReadOnlyList<FieldScope> WaysHere { get; }

    /// <summary>The reference that is meant; null when it is not clear which.</summary>
    public FieldScope? Via { get; }

    /// <summary>What can be written for a page of this entity: the entity alone, or each way where there are several.</summary>
    public static IEnumerable<string> Possible(AppScope app, EntityScope shown)
    {
        foreach (var source in app.Entities.Where(entity => entity.OwnedBy is null))
        {
            var (all, only) = Ways.Between(source, shown, null);
            foreach (var way in all)
            {
                yield return only is null ? $"{source.Name}.{way.Name}" : source.Name;
            }
        }
    }
}
