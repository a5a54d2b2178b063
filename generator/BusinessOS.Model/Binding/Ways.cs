namespace BusinessOS.Model.Binding;

/// <summary>The references that lead from one entity's records to another's.</summary>
internal static class Ways
{
    /// <param name="via">The one the owner named; null when it goes without saying.</param>
    /// <returns>Every way, and the one that is meant; null when it is not clear which.</returns>
    public static (IReadOnlyList<FieldScope> All, FieldScope? Meant) Between(EntityScope? from, EntityScope to, string? via)
    {
        IReadOnlyList<FieldScope> all = from is null ? [] : [.. from.Fields.Where(f => f.IsReference && f.Target == to)];
        return (all, via is not null ? all.FirstOrDefault(way => way.Name == via) : all is [var only] ? only : null);
    }
}
