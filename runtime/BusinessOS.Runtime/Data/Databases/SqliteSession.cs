using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BusinessOS.Runtime.Data.Databases;

/// <summary>Settings of a connection to the embedded database that its connection string cannot say.</summary>
internal sealed class SqliteSession : DbConnectionInterceptor
{
    public static readonly SqliteSession Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    private static void Prepare(DbConnection connection)
    {
        if (connection is not SqliteConnection sqlite)
        {
            return;
        }

        // The provider's own collation reads numbers in the thread's culture, and ends the process on text that is none.
        sqlite.CreateCollation("EF_DECIMAL", static (left, right) => Compare(left, right));

        using var command = sqlite.CreateCommand();
        command.CommandText = "pragma busy_timeout = 5000; pragma synchronous = normal;";
        command.ExecuteNonQuery();
    }

    private static int Compare(string? left, string? right)
    {
        var leftIsNumber = decimal.TryParse(left, NumberStyles.Number, CultureInfo.InvariantCulture, out var l);
        var rightIsNumber = decimal.TryParse(right, NumberStyles.Number, CultureInfo.InvariantCulture, out var r);
        return (leftIsNumber, rightIsNumber) switch
        {
            (true, true) => decimal.Compare(l, r),
            (false, false) => string.CompareOrdinal(left, right),
            _ => leftIsNumber.CompareTo(rightIsNumber),
        };
    }
}
