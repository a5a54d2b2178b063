using System.Globalization;
using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Scope;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Api.Keys;

/// <summary>
/// The host's sub-command <c>key EMAIL [--name NAME] [--list] [--revoke PREFIX]</c>: makes an API key for a person and
/// prints it, this once. The tenant's services must be started.
/// </summary>
public static class KeyCommand
{
    private const int Fine = 0;
    private const int Failed = 1;
    private const int WrongUse = 2;

    private const string Usage = "Use: key EMAIL [--name NAME] [--list] [--revoke PREFIX]";

    /// <param name="arguments">What follows the word <c>key</c>.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        IServiceProvider services, IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (Parse(arguments) is not { } request)
        {
            await error.WriteLineAsync(Usage);
            return WrongUse;
        }

        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.System("bos key"));
        var people = await scope.ServiceProvider.GetRequiredService<IPeople>().ListAsync(cancellationToken);
        if (people.FirstOrDefault(p => string.Equals(p.Email, request.Email, StringComparison.OrdinalIgnoreCase)) is not { } person)
        {
            await error.WriteLineAsync(
                $"BOS6130: Nobody here has the e-mail address '{request.Email}'.{NearestName.Hint(request.Email, people.Select(p => p.Email))} "
                + "An administrator adds people on the page /admin/users.");
            return Failed;
        }

        if (!person.IsActive)
        {
            await error.WriteLineAsync($"BOS6131: {person.Email} is not active, and a key would not work. Make the account active first.");
            return Failed;
        }

        var keys = services.GetRequiredService<ApiKeys>();
        return request switch
        {
            { Revoke: { } prefix } => await RevokeAsync(keys, person, prefix, output, error, cancellationToken),
            { IsList: true } => await ListAsync(keys, person, output, cancellationToken),
            _ => await IssueAsync(keys, person, request.Name, output, cancellationToken),
        };
    }

    private static async Task<int> IssueAsync(
        ApiKeys keys, PersonView person, string name, TextWriter output, CancellationToken cancellationToken)
    {
        // The key alone on its line: scripts read it from there.
        var (_, text) = await keys.IssueAsync(person.Id, name, cancellationToken);
        await output.WriteLineAsync(text);
        return Fine;
    }

    private static async Task<int> ListAsync(ApiKeys keys, PersonView person, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var key in await keys.ListAsync(person.Id, cancellationToken))
        {
            var state = key.RevokedAt is { } revoked ? $"revoked {Day(revoked)}"
                : key.LastUsedAt is { } used ? $"last used {Day(used)}"
                : "never used";
            await output.WriteLineAsync($"{key.Prefix}…  made {Day(key.CreatedAt)}  {state}  {key.Name}");
        }

        return Fine;
    }

    private static async Task<int> RevokeAsync(
        ApiKeys keys, PersonView person, string prefix, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (await keys.RevokeAsync(person.Id, prefix.TrimEnd('…'), cancellationToken))
        {
            await output.WriteLineAsync($"The key {prefix} no longer works.");
            return Fine;
        }

        await error.WriteLineAsync($"BOS6132: {person.Email} has no working key that begins with '{prefix}'. 'key {person.Email} --list' shows them.");
        return Failed;
    }

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private static Request? Parse(IReadOnlyList<string> arguments)
    {
        var request = new Request("", "made on the command line", IsList: false, Revoke: null);
        for (var i = 0; i < arguments.Count; i++)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : null;
            switch (arguments[i])
            {
                case "--list":
                    request = request with { IsList = true };
                    break;
                case "--name" when value is not null:
                    request = request with { Name = value };
                    i++;
                    break;
                case "--revoke" when value is not null:
                    request = request with { Revoke = value };
                    i++;
                    break;
                case var email when request.Email.Length == 0 && !email.StartsWith('-'):
                    request = request with { Email = email };
                    break;
                default:
                    return null;
            }
        }

        return request.Email.Length > 0 ? request : null;
    }

    private sealed record Request(string Email, string Name, bool IsList, string? Revoke);
}
