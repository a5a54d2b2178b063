using System.Data.Common;
using BusinessOS.Import.Sources.Databases;
using BusinessOS.Import.Sources.OpenApi;
using BusinessOS.Import.Sources.Sheets;

namespace BusinessOS.Import.Sources;

/// <summary>Tells what a path or a connection string leads to, and opens it.</summary>
internal static class SourceOpener
{
    private static readonly string[] Postgres = ["Host", "Server"];

    /// <param name="shown">How problems name it.</param>
    public static Outcome<ISource> Open(string source, string path, string shown)
    {
        try
        {
            if (IsConnection(source))
            {
                return PostgresSource.Open(source);
            }

            if (Directory.Exists(path))
            {
                return CsvSource.Open([.. Directory.EnumerateFiles(path, "*.csv").Order(StringComparer.Ordinal)], shown);
            }

            if (!File.Exists(path))
            {
                return new(null, [ImportDiagnostics.NothingThere.At(SourceSpan.None, source)]);
            }

            return Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".CSV" or ".TSV" or ".TXT" => CsvSource.Open([path], shown),
                ".XLSX" or ".XLSM" => XlsxSource.Open(path, shown),
                ".JSON" or ".YAML" or ".YML" => OpenApiSource.Open(path, shown),
                _ => SqliteSource.IsDatabase(path)
                    ? SqliteSource.Open(path, shown)
                    : new(null, [ImportDiagnostics.UnknownKind.At(SourceSpan.None, shown)]),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [ImportDiagnostics.NotReadable.At(SourceSpan.StartOf(shown), shown, e.Message)]);
        }
    }

    /// <summary>Whether it is a connection string of PostgreSQL rather than a path.</summary>
    public static bool IsConnection(string source)
    {
        if (source.StartsWith("postgres://", StringComparison.Ordinal) || source.StartsWith("postgresql://", StringComparison.Ordinal))
        {
            return true;
        }

        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = source };
            return Postgres.Any(parts.ContainsKey);
        }
        catch (ArgumentException)
        {
            return false; // a path
        }
    }
}
