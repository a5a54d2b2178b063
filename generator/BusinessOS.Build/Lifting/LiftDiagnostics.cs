namespace BusinessOS.Build.Lifting;

/// <summary>BOS3550–3569: why a change by hand cannot move into a partial class. A retired code stays here, commented out.</summary>
public static class LiftDiagnostics
{
    public static readonly DiagnosticDescriptor NothingBuilt = new("BOS3550", Severity.Error,
        "The folder '{0}' holds nothing that 'bos build' wrote.", "Name the folder that was given to 'bos build --out'.");

    public static readonly DiagnosticDescriptor Changed = new("BOS3551", Severity.Error,
        "'{0}' is generated, and was changed here: a partial class can add to it only.",
        "Put it back as it was, and change the spec, or write a hook or a member of another name.");

    public static readonly DiagnosticDescriptor Missing = new("BOS3552", Severity.Error,
        "'{0}' is generated, and was taken out here.", "Take it out of the spec instead, or put it back.");

    public static readonly DiagnosticDescriptor NoCSharp = new("BOS3553", Severity.Error,
        "The generated page '{0}' was edited, and only C# can be lifted.",
        "Write a page of your own: move the file into code/ under another name and say 'kind: custom' in pages/. Then delete this one, so that it is generated again.");

    public static readonly DiagnosticDescriptor Unreadable = new("BOS3554", Severity.Error,
        "This is not C#: {0}", "Put it right first.");

    public static readonly DiagnosticDescriptor Outside = new("BOS3555", Severity.Error,
        "{0} was changed in a generated file, and no partial class can hold that.", "Write it into a file of your own below code/, and put this back as it was.");

    public static readonly DiagnosticDescriptor MovedOn = new("BOS3556", Severity.Error,
        "The spec has changed since '{0}' was written, so your changes cannot be told from the spec's.",
        "Put the spec back as it was when you edited the file, lift, and change the spec then.");

    public static readonly DiagnosticDescriptor Mistakes = new("BOS3557", Severity.Error,
        "Nothing was lifted: below code/ your changes have mistakes.", "Put them right in the generated file, and lift again.");

    public static readonly DiagnosticDescriptor OneFile = new("BOS3558", Severity.Error,
        "'{0}' is an app in one file, which has no code/ for what is lifted.", "Make a folder of it: move the file to a new folder as app.yaml.");
}
