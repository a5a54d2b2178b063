using Microsoft.Data.Sqlite;

namespace BusinessOS.Runtime;

/// <summary>Where a change of the schema is tried: on a copy of the embedded database. PostgreSQL takes a change back itself.</summary>
public static class TrialCopy
{
    /// <summary>Copies the embedded database, people at work or not; what they do meanwhile is not in it.</summary>
    /// <param name="folder">An empty folder.</param>
    public static void Make(RuntimeOptions options, string folder)
    {
        var copy = options with { DataFolder = folder };
        using var from = new SqliteConnection(Connection(options.EmbeddedDatabase, SqliteOpenMode.ReadWrite));
        using var to = new SqliteConnection(Connection(copy.EmbeddedDatabase, SqliteOpenMode.ReadWriteCreate));
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }

    private static string Connection(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString();
}
