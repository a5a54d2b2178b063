namespace BusinessOS.Assistant;

/// <summary>Turns requirements in plain language into typed operations on a spec.</summary>
public interface IAuthor
{
    /// <summary>Drafts a new app, or a change of an existing one.</summary>
    /// <param name="progress">Told in a few words what is being done; may be null.</param>
    Task<AuthorResult> DraftAsync(AuthorRequest request, IProgress<string>? progress, CancellationToken cancellationToken);
}
