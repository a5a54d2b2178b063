namespace BusinessOS.Runtime.Code;

/// <summary>
/// A step of workflows that the app's owner wrote: <c>- run: SendToPrinter</c> with values for its public properties. What
/// it writes and sends is stored in one transaction with the run's move to the next step: a process that dies leaves
/// neither, and the step is done again.
/// <para>What it throws, and running longer than it may, is tried again as failing steps are.</para>
/// </summary>
public abstract class AppActivity
{
    public abstract Task RunAsync(ActivityCall call);
}
