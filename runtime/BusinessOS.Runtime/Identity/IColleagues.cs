using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Identity;

/// <summary>The names of the organization's people, for those who are people of it.</summary>
public interface IColleagues
{
    /// <summary>Everybody who can sign in, by name; nobody for those who are not signed in.</summary>
    Task<IReadOnlyList<RecordLabel>> ListAsync(CancellationToken cancellationToken);

    /// <summary>What a person is called, also one who cannot sign in any more.</summary>
    Task<string> NameAsync(Guid id, CancellationToken cancellationToken);
}
