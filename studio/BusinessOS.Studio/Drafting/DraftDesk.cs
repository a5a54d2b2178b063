using System.Collections.Concurrent;
using BusinessOS.Assistant;
using BusinessOS.Build.Folders;

namespace BusinessOS.Studio.Drafting;

/// <summary>The texts people are making into plans.</summary>
public sealed class DraftDesk(IAuthor author, PackLibrary packs)
{
    private readonly ConcurrentDictionary<Guid, Draft> _drafts = new();

    public Draft Start(string text)
    {
        var draft = new Draft(Guid.NewGuid(), text);
        _drafts[draft.Id] = draft;
        return draft;
    }

    public Draft? Find(Guid id) => _drafts.GetValueOrDefault(id);

    /// <summary>Lets the author read, unless it has.</summary>
    /// <param name="moved">Called when there is progress to show.</param>
    public async Task ReadAsync(Draft draft, Func<Task> moved, CancellationToken cancellationToken)
    {
        if (draft.Result is not null)
        {
            return;
        }

        var progress = new Progress<string>(step =>
        {
            draft.Progress = step;
            _ = moved();
        });
        draft.Result = await Task.Run(
            () => author.DraftAsync(new AuthorRequest(draft.Text) { Known = [.. packs.Specs()] }, progress, cancellationToken), cancellationToken);
    }
}
