namespace BusinessOS.Spec;

/// <summary>Something that happens by itself: on an event or a schedule, when a condition holds, do steps.</summary>
public sealed record WorkflowSpec
{
    /// <summary>A C# name, unique in the app.</summary>
    public required string Name { get; init; }

    public string? Label { get; init; }

    /// <summary>
    /// What starts it, as written: <c>Loan created</c>, <c>Loan updated</c>, <c>Loan deleted</c>, <c>Loan becomes Out</c>, <c>Loan action Remind</c>,
    /// or a schedule over the records of an entity: <c>every day at 08:00 for Loan</c>, <c>every hour for Loan</c>,
    /// <c>every Monday at 08:00 for Loan</c>, <c>every month on 1 at 08:00 for Loan</c>, <c>cron 0 8 * * 1-5 for Loan</c>.
    /// Without <c>for</c> a schedule runs its steps once, over no record. Times are those of the organization's clock.
    /// </summary>
    public required string On { get; init; }

    /// <summary>A C# condition over the record.</summary>
    public string? When { get; init; }

    public EquatableArray<StepSpec> Steps { get; init; } = [];
}
