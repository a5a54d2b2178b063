using BusinessOS.Runtime.Records.Explaining;

namespace BusinessOS.Runtime.Records;

/// <summary>What became of a change.</summary>
public abstract record ChangeResult
{
    private ChangeResult()
    {
    }

    /// <summary>It is stored, with its audit row and event.</summary>
    public sealed record Saved(RecordView View) : ChangeResult;

    /// <summary>The record is gone, with audit row and event.</summary>
    public sealed record Deleted(Guid Id) : ChangeResult;

    /// <summary>Values do not fit the rules; nothing changed.</summary>
    public sealed record Invalid(IReadOnlyList<Problem> Problems) : ChangeResult;

    /// <summary>The actor may not do this; nothing changed.</summary>
    public sealed record Forbidden(string Reason) : ChangeResult
    {
        /// <summary>The rule that decided; null when it is only that none allows it.</summary>
        public DecidingRule? Rule { get; init; }
    }

    /// <summary>There is no such record, or it is not for the actor to see.</summary>
    public sealed record NotFound : ChangeResult;

    /// <summary>Somebody else changed the record meanwhile, or other records depend on it; nothing changed.</summary>
    public sealed record Conflict(string Reason) : ChangeResult;

    /// <summary>Code of the app's owner broke off, or took too long; nothing changed. The log has the details.</summary>
    public sealed record Broken(string Reason) : ChangeResult;
}
