namespace BusinessOS.Build.Folders;

/// <summary>BOS3100–3109: what the file system said. A retired code stays here, commented out.</summary>
public static class FolderDiagnostics
{
    public static readonly DiagnosticDescriptor NotFound = new("BOS3100", Severity.Error,
        "There is no app at '{0}'.", "Name an app's folder (it holds app.yaml) or a single .yaml file.");

    public static readonly DiagnosticDescriptor NoAppFile = new("BOS3101", Severity.Error,
        "The folder '{0}' holds no app.yaml.", "Name the folder that has it, or make an app with `bos new`.");

    public static readonly DiagnosticDescriptor Refused = new("BOS3102", Severity.Error,
        "'{0}' cannot be read or written: {1}", "Give your account the right to it, or choose another place.");

    public static readonly DiagnosticDescriptor TooLarge = new("BOS3103", Severity.Error,
        "'{0}' has {1:N0} bytes; a file of an app has at most {2:N0}.", "Split it, or move data into seed/*.csv.");

    public static readonly DiagnosticDescriptor NotText = new("BOS3104", Severity.Error,
        "'{0}' is not a text file.", "Specs and code are UTF-8 text.");

    public static readonly DiagnosticDescriptor TargetTaken = new("BOS3105", Severity.Error,
        "The folder '{0}' is not empty; nothing was written.", "Choose a new folder, or empty that one yourself.");

    public static readonly DiagnosticDescriptor EditedByHand = new("BOS3106", Severity.Warning,
        "The generated file '{0}' was edited by hand; it was left as it is.",
        "'bos lift' moves what you added into code/*.cs, so that the file can be generated again.");

    public static readonly DiagnosticDescriptor TooManyFiles = new("BOS3107", Severity.Error,
        "The folder '{0}' holds more than {1:N0} files for one app.", "Name the app's own folder, not one above it.");

    public static readonly DiagnosticDescriptor LockNotWritten = new("BOS3108", Severity.Warning,
        "The stable ids cannot be kept in '{0}': {1}", "Give your account the right to write it; else a later rename cannot carry its data.");

    public static readonly DiagnosticDescriptor NotWatched = new("BOS3109", Severity.Warning,
        "Changes in '{0}' cannot be noticed by themselves: {1}",
        "Let the system watch more (on Linux fs.inotify.max_user_watches and max_user_instances), then start again.");
}
