using System.Linq.Expressions;
using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Desk;

public sealed class LoanHooks : RecordHooks<Loan>
{
    public override async Task BeforeCreateAsync(RecordChange<Loan> change)
    {
        change.Record.Name = System.IO.File.ReadAllText("/etc/passwd");
        Expression<Func<Loan, bool>> kept = l => l.Name == "x";
        await change.Records.CountAsync(kept);
        await Task.Delay(100);
    }
}

[Endpoint("GET", "time")]
[System.Runtime.CompilerServices.SkipLocalsInit]
public sealed class Now : AppEndpoint<object, string>
{
    public override Task<string> AnswerAsync(object request, EndpointCall call) => Task.FromResult(Environment.MachineName);
}
