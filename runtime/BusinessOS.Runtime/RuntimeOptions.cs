namespace BusinessOS.Runtime;

/// <summary>Where a tenant's things are, and what it is allowed to hold.</summary>
public sealed record RuntimeOptions
{
    /// <summary>Holds the embedded database (<c>app.db</c>), <c>files/</c> and <c>keys/</c>.</summary>
    public required string DataFolder { get; init; }

    /// <summary>A PostgreSQL connection string; null for the embedded database.</summary>
    public string? Database { get; init; }

    /// <summary>The zone the organization runs by: what day it is, and when a schedule is due.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The largest upload, in bytes.</summary>
    public long LargestFile { get; init; } = 50 * 1024 * 1024;

    /// <summary>How long one piece of the owner's code may take: a hook, an endpoint, an activity.</summary>
    public TimeSpan CodeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The first administrator, made when there is nobody yet; null: one is made up and shown once.</summary>
    public FirstAdministrator? Administrator { get; init; }

    /// <summary>People beside the administrator who are to have accounts from the start.</summary>
    public IReadOnlyList<NewPerson> People { get; init; } = [];

    /// <summary>The name of the session's cookie. Browsers share cookies between the ports of a host, so previews each have their own.</summary>
    public string SessionCookie { get; init; } = "bos-session";

    public string FilesFolder => Path.Combine(DataFolder, "files");

    public string KeysFolder => Path.Combine(DataFolder, "keys");

    /// <summary>The keys of encrypted fields: without them, what they encrypt cannot be read by anybody.</summary>
    public string FieldKeysFolder => Path.Combine(KeysFolder, "fields");

    public string EmbeddedDatabase => Path.Combine(DataFolder, "app.db");
}
