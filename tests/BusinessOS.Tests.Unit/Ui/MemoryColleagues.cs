using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Records;

namespace BusinessOS.Tests.Unit.Ui;

/// <summary>The people of an organization in memory.</summary>
internal sealed class MemoryColleagues(params RecordLabel[] people) : IColleagues
{
    public Task<IReadOnlyList<RecordLabel>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<RecordLabel>>(people);

    public Task<string> NameAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(people.FirstOrDefault(p => p.Id == id)?.Title ?? "Somebody who left");
}
