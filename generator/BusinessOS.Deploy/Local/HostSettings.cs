namespace BusinessOS.Deploy.Local;

/// <summary>What a host needs to know to start.</summary>
public sealed record HostSettings
{
    /// <summary>The folder with <c>modules.json</c> and the apps' assemblies.</summary>
    public required string Modules { get; init; }

    /// <summary>The folder for the embedded database, files and keys.</summary>
    public required string Data { get; init; }

    public required Uri Url { get; init; }

    /// <summary>A PostgreSQL connection string; null for the embedded database.</summary>
    public string? Database { get; init; }

    /// <summary>Take in new modules while running.</summary>
    public bool Watch { get; init; }

    /// <summary>Fill what is empty with demo records.</summary>
    public bool DemoRecords { get; init; }

    /// <summary>Put in the records that apps bring only for showing.</summary>
    public bool Demo { get; init; }

    /// <summary><c>EMAIL:PASSWORD</c> of the first administrator; null: one is made and shown once.</summary>
    public string? Administrator { get; init; }

    /// <summary>For a preview: the key that signs its viewer in, and the address of the page that frames it.</summary>
    public PreviewAccess? Preview { get; init; }

    internal IEnumerable<string> Arguments()
    {
        yield return "--modules";
        yield return Modules;
        yield return "--data";
        yield return Data;
        yield return "--urls";
        yield return Url.GetLeftPart(UriPartial.Authority);
        yield return "--stop-with-input";
        if (Watch)
        {
            yield return "--watch";
        }

        if (Demo)
        {
            yield return "--demo";
        }

        if (DemoRecords)
        {
            yield return "--demo-records";
        }
    }

    /// <summary>Secrets travel in the environment: a command line is visible to every user of the machine.</summary>
    internal IEnumerable<(string Name, string Value)> Variables()
    {
        if (Database is not null)
        {
            yield return ("BOS_DATABASE", Database);
        }

        if (Administrator is not null)
        {
            yield return ("BOS_ADMIN", Administrator);
        }

        if (Preview is not null)
        {
            yield return ("BOS_PREVIEW_KEY", Preview.Key);
            yield return ("BOS_PREVIEW_ORIGIN", Preview.Origin.GetLeftPart(UriPartial.Authority));
        }
    }
}

/// <summary>Lets the Studio show a preview in a frame, signed in.</summary>
public sealed record PreviewAccess(string Key, Uri Origin);
