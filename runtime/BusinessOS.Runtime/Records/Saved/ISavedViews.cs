namespace BusinessOS.Runtime.Records.Saved;

/// <summary>
/// Views of lists that people save, for themselves, for a team of theirs or for everyone. A view says how to ask; what
/// comes is for the gate to say, whoever looks.
/// </summary>
public interface ISavedViews
{
    /// <summary>How many views of one list somebody may have.</summary>
    const int Most = 50;

    /// <summary>The views of an entity's list the actor sees, by name; one's own first.</summary>
    Task<IReadOnlyList<SavedView>> ListAsync(EntityDefinition entity, CancellationToken cancellationToken);

    /// <summary>Saves a new view, or changes one.</summary>
    Task<SavedViewResult> SaveAsync(EntityDefinition entity, SavedViewWish wish, CancellationToken cancellationToken);

    /// <returns>Why it was not deleted; null when it is gone.</returns>
    Task<string?> DeleteAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken);

    /// <summary>Begins the actor's list with a view they see; with none of them where it is null.</summary>
    Task BeginWithAsync(EntityDefinition entity, Guid? id, CancellationToken cancellationToken);

    /// <summary>Whom the actor may save views for, beside themselves: teams by key and name.</summary>
    IReadOnlyList<KeyValuePair<string, string>> Teams { get; }

    /// <summary>Whether the actor may save views for everyone.</summary>
    bool MaySaveForEveryone { get; }
}
