using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Desk;

public sealed class LoanHooks : RecordHooks<Loan>
{
    public override Task BeforeCreateAsync(RecordChange<Loan> change) => Tidy(change);

    public override Task BeforeUpdateAsync(RecordChange<Loan> change) => Tidy(change);

    public override async Task ValidateAsync(RecordChange<Loan> change)
    {
        var (id, name) = (change.Record.Id, change.Record.Name);
        var same = await change.Records.AsApp().CountAsync<Loan>(l => l.Name == name && l.Id != id);
        if (same > 0 && change.HasChanged(nameof(Loan.Name)))
        {
            change.Refuse(nameof(Loan.Name), $"There are {same} of this name.");
        }
    }

    public override async Task AfterCreateAsync(RecordChanged<Loan> change)
    {
        if (change.Record.Deposit > 100 && !change.IsBySystem)
        {
            await change.Records.CreateAsync<Loan>(l => l.Name = $"Deposit of {change.Record.Name}");
        }
    }

    private static Task Tidy(RecordChange<Loan> change)
    {
        change.Record.Phone = change.Record.Phone?.Replace(" ", "", StringComparison.Ordinal);
        return Task.CompletedTask;
    }
}

[Endpoint("GET", "loans-above/{deposit}", Roles = "Manager", Summary = "Loans above a deposit")]
public sealed class LoansAbove : AppEndpoint<LoansAbove.Asked, IReadOnlyList<string>>
{
    public override async Task<IReadOnlyList<string>> AnswerAsync(Asked request, EndpointCall call) =>
        [.. (await call.Records.ListAsync<Loan>(l => l.Deposit > request.Deposit)).Select(l => l.Name ?? "")];

    public sealed record Asked
    {
        public required decimal Deposit { get; init; }
    }
}
