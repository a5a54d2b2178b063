namespace BusinessOS.Model.Problems;

/// <summary>Problems of what an entity says about several fields at once, about deleting and about keeping.</summary>
internal static class RecordProblems
{
    public static readonly DiagnosticDescriptor NotStored = new("BOS1090", Severity.Error,
        "{0} names '{1}', which is {2}.", "{3}");

    public static readonly DiagnosticDescriptor NamedTwice = new("BOS1091", Severity.Error,
        "{0} names '{1}' twice.", "Keep one of the two.");

    public static readonly DiagnosticDescriptor ConditionNotStored = new("BOS1092", Severity.Error,
        "{0} has '{1}', which the database cannot keep a rule by.",
        "Compare stored fields of the record and its Status with fixed values, joined by && and ||: Status != LoanStatus.Returned && Amount > 100.");

    public static readonly DiagnosticDescriptor UnknownDeleteRule = new("BOS1093", Severity.Error,
        "'{1}' is nothing that can become of '{0}' when what it refers to is deleted.", "{2}");

    public static readonly DiagnosticDescriptor CannotBeCleared = new("BOS1094", Severity.Error,
        "'{0}' is to be emptied by '{1}', but it is required.", "Take 'required' away, or '{1}'.");

    public static readonly DiagnosticDescriptor UnknownPersonalKind = new("BOS1095", Severity.Error,
        "'{1}' is no kind of personal data for '{0}'.", "{2}");

    public static readonly DiagnosticDescriptor BadRetention = new("BOS1096", Severity.Error,
        "'{1}' does not say how long {0} is kept.", "Write days, months or years, and from when: 90d, 6m, 2y after ReturnedOn.");

    public static readonly DiagnosticDescriptor RetentionField = new("BOS1097", Severity.Error,
        "{0} is kept by '{1}', which is no date that is stored with the record.", "{2}");

    public static readonly DiagnosticDescriptor NotSearched = new("BOS1098", Severity.Error,
        "'{0}' is searched in '{1}', which holds no words.", "Name text fields, auto-numbers and references.");

    public static readonly DiagnosticDescriptor BadOrder = new("BOS1099", Severity.Error,
        "'{0}' cannot be sorted by '{1}'.", "Write a field, and 'desc' behind it for the highest first: 'DueOn desc'.");

    public static readonly DiagnosticDescriptor SensitiveForAll = new("BOS1210", Severity.Warning,
        "'{0}' holds sensitive data, and {1} may read it wherever they may read the record.",
        "Say who may: read: User.Is(\"…\"); or who sees a part of it only: mask: !User.Is(\"…\").");

    public static readonly DiagnosticDescriptor StartsLocked = new("BOS1211", Severity.Warning,
        "Every new '{0}' is locked at once: it starts in '{1}'.", "Put a state that is not locked first.");

    public static readonly DiagnosticDescriptor NoIndex = new("BOS1212", Severity.Info,
        "{0} asks by {1}, which no index helps to find: the database looks at every '{2}'.",
        "Where there will be many records, give the entity one: indexes: [{3}].");
}
