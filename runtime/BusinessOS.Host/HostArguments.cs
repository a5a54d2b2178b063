using BusinessOS.Runtime;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Expressions;
using BusinessOS.Runtime.Records.Explaining;

namespace BusinessOS.Host;

/// <summary>What the host was told on its command line and by its environment.</summary>
internal sealed record HostArguments
{
    /// <summary>The folder with <c>modules.json</c>; null for a command that serves nothing.</summary>
    public string? Modules { get; init; }

    public required string Data { get; init; }

    public Uri Url { get; init; } = new("http://localhost:5080");

    /// <summary>A PostgreSQL connection string; null for the embedded database.</summary>
    public string? Database { get; init; }

    /// <summary>ISO 4217, of amounts whose field does not say theirs.</summary>
    public string Currency { get; init; } = "EUR";

    /// <summary>ISO 3166, of telephone numbers without a country's code; null where none is set.</summary>
    public string? Country { get; init; }

    /// <summary>Of the organization's clock: what day it is, when schedules are due, and date-times that are shown by it.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public bool Watch { get; init; }

    /// <summary>Fill what is empty with demo records: for a preview.</summary>
    public bool DemoRecords { get; init; }

    /// <summary>Put in the records that apps bring only for showing.</summary>
    public bool Demo { get; init; }

    /// <summary>Stop when standard input ends, so that a parent that dies leaves no host behind.</summary>
    public bool StopWithInput { get; init; }

    /// <summary>Bring the database to the apps' schema, or try it, and end; null when tenants are served.</summary>
    public MigrationRequest? Migration { get; init; }

    /// <summary>Tell which expressions a database cannot answer, and end.</summary>
    public bool Proof { get; init; }

    /// <summary>Say which rule decides about a record, and end; null when tenants are served.</summary>
    public ExplanationRequest? Explanation { get; init; }

    /// <summary>Answer in JSON rather than in text.</summary>
    public bool Json { get; init; }

    /// <summary>What follows the word <c>key</c>; null when tenants are served.</summary>
    public IReadOnlyList<string>? Key { get; init; }

    /// <exception cref="UsageException">Something is missing or not understood.</exception>
    public static HostArguments Read(string[] arguments, Func<string, string?> variable)
    {
        var options = new HostArguments { Data = "", Database = variable("BOS_DATABASE"), Currency = CurrencyOf(variable("BOS_CURRENCY")), Country = CountryOf(variable("BOS_COUNTRY")), Zone = ZoneOf(variable("BOS_ZONE")) };
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var name))
        {
            options = name switch
            {
                "key" => options with { Key = [ValueOf(name, rest)] },
                "--list" when options.Key is { } key => options with { Key = [.. key, name] },
                "--name" or "--revoke" when options.Key is { } key => options with { Key = [.. key, name, ValueOf(name, rest)] },
                "--modules" => options with { Modules = ValueOf(name, rest) },
                "--data" => options with { Data = ValueOf(name, rest) },
                "--database" => options with { Database = ValueOf(name, rest) },
                "--urls" => options with { Url = UrlOf(ValueOf(name, rest)) },
                "--watch" => options with { Watch = true },
                "--demo" => options with { Demo = true },
                "--demo-records" => options with { DemoRecords = true },
                "migrate" => options with { Migration = new MigrationRequest(IsTrial: false, []) },
                "prove" => options with { Proof = true },
                "--dry-run" when options.Migration is { } migration => options with { Migration = migration with { IsTrial = true } },
                "--accept-loss" when options.Migration is { } migration =>
                    options with { Migration = migration with { AcceptedLosses = [.. migration.AcceptedLosses, ValueOf(name, rest)] } },
                "explain" => options with { Explanation = new ExplanationRequest("", Guid.Empty, Operations.Read, null, "") },
                "--entity" when options.Explanation is { } asked => options with { Explanation = asked with { Entity = ValueOf(name, rest) } },
                "--can" when options.Explanation is { } asked => options with { Explanation = asked with { Operation = Enum.Parse<Operations>(ValueOf(name, rest), true) } },
                "--record" when options.Explanation is { } asked => options with { Explanation = asked with { Record = Guid.Parse(ValueOf(name, rest)) } },
                "--field" when options.Explanation is { } asked => options with { Explanation = asked with { Field = ValueOf(name, rest) } },
                "--user" when options.Explanation is { } asked => options with { Explanation = asked with { Person = ValueOf(name, rest) } },
                "--json" when options.Explanation is not null => options with { Json = true },
                "--stop-with-input" => options with { StopWithInput = true },
                _ => throw new UsageException($"'{name}' is not an argument of the host."),
            };
        }

        return options.Data.Length == 0 && !options.Proof ? throw new UsageException("--data is missing: the folder for database, files and keys.")
            : options.Modules is null && options.Key is null ? throw new UsageException("--modules is missing: the folder with modules.json.")
            : options;
    }

    private static string? CountryOf(string? code) =>
        string.IsNullOrEmpty(code) ? null
        : PhoneText.IsCountry(code) ? code
        : throw new UsageException($"BOS_COUNTRY is '{code}'; it takes a code of two letters such as DE or US.");

    private static TimeZoneInfo ZoneOf(string? name) =>
        string.IsNullOrEmpty(name) ? TimeZoneInfo.Utc
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone
        : throw new UsageException($"BOS_ZONE is '{name}'; it takes a zone such as Europe/Berlin.");

    private static string CurrencyOf(string? code) =>
        string.IsNullOrEmpty(code) ? "EUR"
        : code.Length == 3 && code.All(char.IsAsciiLetterUpper) ? code
        : throw new UsageException($"BOS_CURRENCY is '{code}'; it takes a code such as EUR or USD.");

    private static string ValueOf(string name, Queue<string> rest) =>
        rest.TryDequeue(out var value) ? value : throw new UsageException($"{name} needs a value.");

    private static Uri UrlOf(string text) =>
        Uri.TryCreate(text.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttp
            ? url
            : throw new UsageException($"'{text}' is not an http address such as http://localhost:5080.");
}
