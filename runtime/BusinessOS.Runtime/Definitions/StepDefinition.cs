using System.Collections.ObjectModel;

namespace BusinessOS.Runtime.Definitions;

/// <summary>One step of a workflow. Values are computed from the record that started it.</summary>
public abstract record StepDefinition;

/// <summary>Sets fields of the record.</summary>
public sealed record SetStep(IReadOnlyList<StepValue> Values) : StepDefinition;

/// <summary>Creates a record of another entity.</summary>
public sealed record CreateStep(Type Entity, IReadOnlyList<StepValue> Values) : StepDefinition;

/// <summary>Sends a message to an address, or to every person with a role.</summary>
public sealed record MailStep(Computed? To, string? ToRole, Computed Subject, Computed Body) : StepDefinition
{
    /// <summary>What it says in further languages.</summary>
    public IReadOnlyDictionary<string, MailWords> Words { get; init; } = ReadOnlyDictionary<string, MailWords>.Empty;

    /// <summary>What it says in the reader's language.</summary>
    public MailWords WordsNow => ReaderLanguage.Pick(Words) ?? new MailWords(Subject, Body);
}

/// <summary>What a mail says in one language.</summary>
public sealed record MailWords(Computed Subject, Computed Body);

/// <summary>Posts the record as JSON.</summary>
public sealed record WebhookStep(Computed Url) : StepDefinition;

/// <summary>Runs a step the app's owner wrote.</summary>
/// <param name="Activity">Makes the activity with its values.</param>
public sealed record ActivityStep(Type Type, Computed Activity) : StepDefinition;

/// <summary>A field and what it is set to.</summary>
public sealed record StepValue(string Field, Computed Value);
