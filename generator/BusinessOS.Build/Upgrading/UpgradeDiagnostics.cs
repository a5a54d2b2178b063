namespace BusinessOS.Build.Upgrading;

/// <summary>BOS3450–3479: what stands in the way of a pack's next version. A retired code stays here, commented out.</summary>
public static class UpgradeDiagnostics
{
    public static readonly DiagnosticDescriptor OtherVersion = new("BOS3450", Severity.Warning,
        "'{0}' extends {1} as it was in {2}, and {3} is here.", "`bos upgrade` tells what changed, follows renames and finds what does not go together.");

    public static readonly DiagnosticDescriptor NoApp = new("BOS3451", Severity.Error,
        "None of the folders holds an app that uses '{0}'.", "Name the folders of the apps that are to be built on it.");

    public static readonly DiagnosticDescriptor DifferentBases = new("BOS3452", Severity.Error,
        "'{0}' was accepted with {1} {2}, '{3}' with another state of it ({4}).", "Bring them to the same one first: upgrade one of the two by itself.");

    public static readonly DiagnosticDescriptor NoBase = new("BOS3453", Severity.Error,
        "Nothing tells which version of {0} the apps were built on.", "Name the folder of that version too, or build the apps with it once.");

    public static readonly DiagnosticDescriptor NoSuchConflict = new("BOS3454", Severity.Error,
        "There is no conflict '{0}'.", "{1}");

    public static readonly DiagnosticDescriptor NotToTake = new("BOS3455", Severity.Error,
        "'{0}' cannot be settled by taking {1}: {2}", "{3}");

    public static readonly DiagnosticDescriptor OneFile = new("BOS3456", Severity.Error,
        "'{0}' and '{1}' cannot take each other's place: one is a folder and one a single file.", "Give both in the same form.");

    public static readonly DiagnosticDescriptor Mistakes = new("BOS3457", Severity.Error,
        "Nothing was changed: with {0} {1} the apps have mistakes.", "Put them right by hand; what they do not know yet can wait in a comment.");

    public static readonly DiagnosticDescriptor Edited = new("BOS3458", Severity.Error,
        "'{0}' is neither as the apps know it nor as it will be ({1}); replacing it would lose that.",
        "Carry what was changed over into an overlay or into the next version. Then make the file as it is there, or as an app keeps it in `packs/{2}`.");

    public static readonly DiagnosticDescriptor Older = new("BOS3459", Severity.Error,
        "{0} {1} is older than {0} {2}, which the apps are built on.", "Name the folder of the next version first, then the apps: `bos upgrade NEXT DIR…`.");
}
