namespace BusinessOS.Model.Problems;

/// <summary>Problems of names, their own and between each other: BOS1030-1059. A retired code stays here, commented out.</summary>
internal static class NameProblems
{
    public static readonly DiagnosticDescriptor BadName = new("BOS1030", Severity.Error,
        "The {0} name '{1}' is not a C# name.",
        "Begin with a capital letter and use only letters and digits: '{2}'. What people read goes in '{3}'.");

    public static readonly DiagnosticDescriptor NameTooLong = new("BOS1031", Severity.Error,
        "The {0} name '{1}' has more than {2} characters.", "Shorten it; what people read goes in '{3}'.");

    public static readonly DiagnosticDescriptor ReservedName = new("BOS1032", Severity.Error,
        "The {0} name '{1}' is reserved: {2}.", "Choose another name, such as '{3}'.");

    public static readonly DiagnosticDescriptor Duplicate = new("BOS1033", Severity.Error,
        "'{1}' is there twice among the {0} of {2}.", "Keep one of them, or rename one.");

    public static readonly DiagnosticDescriptor DifferOnlyInCase = new("BOS1034", Severity.Error,
        "The {0} '{1}' and '{2}' of {3} differ only in capital letters.", "Rename one of them.");

    public static readonly DiagnosticDescriptor FieldNamedLikeEntity = new("BOS1035", Severity.Error,
        "The field '{0}' has the name of its own entity, which C# does not allow.", "Rename it, for instance to '{1}Name'.");

    public static readonly DiagnosticDescriptor StatusBesideStates = new("BOS1036", Severity.Error,
        "'{0}' has states, which already make its field 'Status'.", "Remove the field 'Status', or the states.");

    public static readonly DiagnosticDescriptor ReferenceIdClash = new("BOS1037", Severity.Error,
        "The field '{0}' clashes with the reference '{1}', which already makes '{0}'.", "Remove '{0}', or rename one of the two.");

    public static readonly DiagnosticDescriptor TypeClash = new("BOS1038", Severity.Error,
        "{0} and {1} both become the type '{2}'.", "Rename one of them.");

    public static readonly DiagnosticDescriptor AddressClash = new("BOS1039", Severity.Error,
        "The entities '{0}' and '{1}' both get the address '{2}'.", "Rename one of them.");

    public static readonly DiagnosticDescriptor TableClash = new("BOS1040", Severity.Error,
        "The entities '{0}' and '{1}' both get the table '{2}'.", "Rename one of them.");

    public static readonly DiagnosticDescriptor TableTooLong = new("BOS1041", Severity.Error,
        "The entity '{0}' gets the table '{1}', longer than the {2} characters a database allows.", "Shorten the entity's name or the app's id.");

    public static readonly DiagnosticDescriptor WasStillThere = new("BOS1042", Severity.Error,
        "'{0}' says it was '{1}', but '{1}' is still there.", "Remove 'was', or '{1}'.");

    public static readonly DiagnosticDescriptor WasTwice = new("BOS1043", Severity.Error,
        "'{0}' and '{1}' both say they were '{2}'.", "Keep 'was' on the one that takes over its records.");

    public static readonly DiagnosticDescriptor FieldNamedLikeType = new("BOS1044", Severity.Error,
        "The field '{0}' has the name of the type that {1} of its entity become.", "Rename it, for instance to '{2}'.");
}
