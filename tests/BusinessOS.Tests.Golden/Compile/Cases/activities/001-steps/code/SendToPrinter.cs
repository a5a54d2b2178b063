using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Desk;

public sealed class SendToPrinter : AppActivity
{
    public string? Title { get; set; }

    public int Copies { get; set; }

    public override Task RunAsync(ActivityCall call)
    {
        call.Mail("printer@example.org", Title ?? "", $"{Copies} times");
        return Task.CompletedTask;
    }
}

internal sealed class Hidden : AppActivity
{
    public override Task RunAsync(ActivityCall call) => Task.CompletedTask;
}
