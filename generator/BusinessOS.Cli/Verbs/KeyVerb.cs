using System.CommandLine;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos key EMAIL</c>: a new API key for a person of a tenant.</summary>
internal static class KeyVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var email = new Argument<string>("EMAIL") { Description = "The person the key acts for." };
        var data = CommonArguments.Data();
        var database = CommonArguments.Database();
        var command = new Command("key", "Print a new API key (Authorization: Bearer …). It is shown once.") { email, data, database };
        command.SetAction((parsed, cancellationToken) => new ForegroundProgram(environment).RunAsync(
            Path.Combine(environment.Programs.Host, "BusinessOS.Host.dll"),
            ["key", parsed.GetRequiredValue(email), "--data", environment.PathOf(parsed.GetValue(data) ?? DataFolder.Default)],
            cancellationToken,
            DatabaseVariable(parsed.GetValue(database))));
        return command;
    }

    private static Dictionary<string, string> DatabaseVariable(string? database) =>
        database is null ? [] : new Dictionary<string, string> { ["BOS_DATABASE"] = database };
}
