namespace BusinessOS.Runtime;

/// <summary>
/// What can keep a tenant from starting, with stable codes BOS6000–6999. The runtime has no reference to the generator's
/// diagnostics, so these are exceptions the host prints; a retired code stays here, commented out.
/// </summary>
internal static class StartFailures
{
    public static StartFailedException DatabaseUnreachable(string where, string reason) => new("BOS6001",
        $"The database at {where} cannot be opened: {OneLine(reason)} Check the address, that the server runs, and that this user may write there.");

    public static StartFailedException NotTranslatable(string app, string node, string reason) => new("BOS6002",
        $"In app '{app}', {node} cannot be answered by the database: {OneLine(reason)} Use the record's fields, comparisons, arithmetic, User, Today and Now.");

    public static StartFailedException TooManyGrants(string entity, int most) => new("BOS6007",
        $"{entity} has more than {most} grants. Join those of a role with ||.");

    public static StartFailedException PatternWrong(string entity, string field, string reason) => new("BOS6008",
        $"The pattern of {entity}.{field} is no regular expression: {OneLine(reason)} Correct it in the spec.");

    public static StartFailedException SchemaFailed(string reason) => new("BOS6003",
        $"The database could not be brought to the apps' schema, and is as it was: {OneLine(reason)} Restore the previous version of the app, or mend the named table.");

    public static StartFailedException FolderNotWritable(string folder, string reason) => new("BOS6004",
        $"The data folder {folder} cannot be written: {OneLine(reason)} Choose another with --data, or give this user the right to write there.");

    public static StartFailedException ModulesUnreadable(string folder, string reason) => new("BOS6005",
        $"The apps in {folder} cannot be loaded: {OneLine(reason)} Build them again.");

    public static StartFailedException AdministratorRefused(string reason) => NoAccount(
        "The first administrator", reason, "Set BOS_ADMIN to EMAIL:PASSWORD with a valid address and a password of at least 10 characters.");

    public static StartFailedException PersonRefused(string email, string reason) => NoAccount(email, reason, "Correct BOS_PEOPLE.");

    private static StartFailedException NoAccount(string who, string reason, string fix) => new("BOS6006",
        $"{who} cannot be made: {OneLine(reason)} {fix}");

    public static StartFailedException SchemaUnreadable() => new("BOS6009",
        "The database was written by a newer version of BusinessOS. Start that version, or restore a backup from before it.");

    public static StartFailedException DiskFull() => new("BOS6010",
        "The disk of the database is full; nothing was changed. Free some space and start again.");

    public static StartFailedException DatabaseText(string reason) => new("BOS6011",
        $"The database connection cannot be understood: {OneLine(reason)} Write it as \"Host=localhost;Database=acme;Username=me;Password=secret\".");

    public static StartFailedException SchemaRefused(IEnumerable<string> reasons) => new("BOS6012",
        $"The database could not be brought to the apps' schema, and is as it was: {string.Join(" ", reasons)} `bos migrate --dry-run` tells everything that is in the way.");

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.EndsWith('.') ? line : line + ".";
    }
}
