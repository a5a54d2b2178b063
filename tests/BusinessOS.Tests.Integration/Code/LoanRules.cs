using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Code;

namespace BusinessOS.Tests.Integration.Code;

/// <summary>Hooks as an owner writes them, driven by what a loan says.</summary>
public sealed class LoanRules : RecordHooks<Loan>
{
    public static Action<string> Seen { get; set; } = _ => { };

    public override async Task BeforeCreateAsync(RecordChange<Loan> change)
    {
        var loan = change.Record;
        var equipment = await change.Records.FindAsync<Equipment>(loan.EquipmentId);
        loan.Reason = $"{equipment?.Name} for {change.User.Email} on {change.Today:yyyy-MM-dd}, price {equipment?.Price?.ToString("0", null) ?? "unknown"}";
        if (loan.Deposit == 13m)
        {
            change.Refuse(nameof(Loan.Deposit), "Not thirteen.");
        }

        if (loan.Deposit == 5m)
        {
            loan.Deposit = 9_000m;
        }
    }

    public override async Task BeforeUpdateAsync(RecordChange<Loan> change)
    {
        switch (change.Record.Deposit)
        {
            case 500m:
                throw new InvalidOperationException("secret detail");
            case 501m:
                change.Record.Status = LoanStatus.Returned;
                break;
            case 502m:
                change.Record.RowVersion = 77;
                break;
            case 503m:
                await Task.Delay(TimeSpan.FromMinutes(5));
                break;
        }

        Seen($"{change.Before?.Deposit:0} -> {change.Record.Deposit:0}, due changed {change.HasChanged(nameof(Loan.DueOn))}");
    }

    public override Task BeforeDeleteAsync(RecordChange<Loan> change)
    {
        if (change.Record.Status == LoanStatus.Approved)
        {
            change.Refuse("An approved loan stays.");
        }

        return Task.CompletedTask;
    }

    public override Task BeforeTransitionAsync(RecordChange<Loan> change)
    {
        if (change.Transition == "Approve" && change.Record.Deposit is null)
        {
            change.Refuse(nameof(Loan.Deposit), "Ask for a deposit first.");
        }

        change.Record.Reason = $"{change.Before?.Status} to {change.Record.Status}";
        return Task.CompletedTask;
    }

    public override async Task ValidateAsync(RecordChange<Loan> change)
    {
        var borrower = change.Record.BorrowerId;
        var open = await change.Records.AsApp().CountAsync<Loan>(l => l.BorrowerId == borrower && l.Status != LoanStatus.Returned);
        if (change.Before is null && open >= 3)
        {
            change.Refuse(nameof(Loan.Borrower), $"{open} loans are open already.");
        }
    }

    public override async Task AfterCreateAsync(RecordChanged<Loan> change)
    {
        await change.Records.AsApp().UpdateAsync<Equipment>(change.Record.EquipmentId ?? default, e => e.Available = false);
        Seen($"stored {change.Record.Number} of {change.Record.Equipment?.Name}");
        switch (change.Record.Deposit)
        {
            case 66m:
                change.Refuse(nameof(Loan.Deposit), "Too late for this.");
                break;
            case 67m:
                throw new InvalidOperationException("after the fact");
            case 68m:
                await change.Records.CreateAsync<Equipment>(e => e.Price = -1m);
                break;
            case 69m:
                try
                {
                    await change.Records.CreateAsync<Equipment>(e => e.Price = -1m);
                }
                catch (ChangeRefusedException)
                {
                    // goes on as if nothing were
                }

                break;
        }
    }

    public override async Task AfterUpdateAsync(RecordChanged<Loan> change)
    {
        if (change.Record.Deposit >= 4_000m)
        {
            await change.Records.UpdateAsync<Loan>(change.Record.Id, l => l.Deposit += 1m); // never comes to an end by itself
        }
    }

    public override async Task AfterDeleteAsync(RecordChanged<Loan> change) =>
        await change.Records.CreateAsync<Equipment>(e => e.Name = $"instead of {change.Before?.Number}");

    public override async Task AfterTransitionAsync(RecordChanged<Loan> change)
    {
        if (change.Transition == "Return")
        {
            await change.Records.AsApp().UpdateAsync<Equipment>(change.Record.EquipmentId ?? default, e => e.Available = true);
        }
    }
}
