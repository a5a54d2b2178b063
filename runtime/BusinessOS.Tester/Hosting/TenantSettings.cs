using System.Reflection;

namespace BusinessOS.Tester.Hosting;

/// <summary>Which host the tests run, with which apps: from the environment, or from where the tests were built.</summary>
/// <param name="Host">The folder of <c>BusinessOS.Host.dll</c>.</param>
/// <param name="Modules">The folder of <c>modules.json</c>.</param>
/// <param name="Database">A PostgreSQL connection string; null for an embedded database.</param>
public sealed record TenantSettings(string Host, string Modules, string? Database)
{
    public const string HostVariable = "BOS_TEST_HOST";
    public const string ModulesVariable = "BOS_TEST_MODULES";
    public const string DatabaseVariable = "BOS_TEST_DATABASE";

    public static TenantSettings Of(Assembly tests) => new(
        Setting(tests, HostVariable) ?? throw new InvalidOperationException($"{HostVariable} does not say where the host is."),
        Setting(tests, ModulesVariable) ?? throw new InvalidOperationException($"{ModulesVariable} does not say where the apps are."),
        Setting(tests, DatabaseVariable));

    private static string? Setting(Assembly tests, string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } given
            ? given
            : tests.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == name)?.Value;
}
