using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records.Saved;

namespace BusinessOS.Tests.Unit.Ui;

/// <summary>Saved views in memory, all of them one person's own.</summary>
public sealed class MemoryViews : ISavedViews
{
    private readonly List<SavedView> _views = [];

    public IReadOnlyList<KeyValuePair<string, string>> Teams => [new("desk", "Front desk")];

    public bool MaySaveForEveryone => true;

    public Task<IReadOnlyList<SavedView>> ListAsync(EntityDefinition entity, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SavedView>>([.. _views]);

    public Task<SavedViewResult> SaveAsync(EntityDefinition entity, SavedViewWish wish, CancellationToken cancellationToken)
    {
        if (wish.Name.Length == 0)
        {
            return Task.FromResult(SavedViewResult.Refused("Give the view a name."));
        }

        var view = new SavedView(wish.Id ?? Guid.NewGuid(), wish.Name, null, wish.Audience, wish.Team, wish.Content, true, wish.IsDefault);
        _views.RemoveAll(v => v.Id == view.Id);
        _views.Add(view);
        return Task.FromResult(new SavedViewResult(view, null));
    }

    public Task<string?> DeleteAsync(EntityDefinition entity, Guid id, CancellationToken cancellationToken)
    {
        _views.RemoveAll(v => v.Id == id);
        return Task.FromResult<string?>(null);
    }

    public Task BeginWithAsync(EntityDefinition entity, Guid? id, CancellationToken cancellationToken) => Task.CompletedTask;
}
