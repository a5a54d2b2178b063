using System.CommandLine;
using BusinessOS.Build;
using BusinessOS.Build.Folders;
using BusinessOS.Cli.Explaining;
using BusinessOS.Diagnostics;
using BusinessOS.Model;
using BusinessOS.Model.Explaining;
using BusinessOS.Spec;

namespace BusinessOS.Cli.Verbs;

/// <summary>
/// <c>bos explain DIR --role Member --can update --entity Loan</c>: what the rules come to, each with its place; with
/// <c>--record ID --user EMAIL</c>, which rule decides about that record in a tenant's data.
/// </summary>
internal static class ExplainVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var app = new Argument<string>("DIR") { Description = "An app folder, or a single .yaml file." };
        var roles = new Option<string?>("--role") { Description = "The roles of the person, with commas." };
        var can = new Option<Operations>("--can") { Description = "read, create, update or delete.", Required = true };
        can.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && !(Enum.TryParse<Operations>(token.Value, true, out var one) && one is Operations.Read or Operations.Create or Operations.Update or Operations.Delete))
            {
                given.AddError($"'{token.Value}' is nothing one can do; it is read, create, update or delete.");
            }
        });
        var entity = new Option<string>("--entity") { Description = "The kind of record, such as Loan, or crm.Contact of an app it uses.", Required = true };
        var field = new Option<string?>("--field") { Description = "A field of it." };
        var record = new Option<Guid?>("--record") { Description = "The id of a record in the tenant's data." };
        var user = new Option<string?>("--user") { Description = "The e-mail address of a person of the tenant." };
        var format = new Option<ExplainFormat>("--format") { Description = "text or json." };
        var data = CommonArguments.Data();
        var database = CommonArguments.Database();
        var command = new Command("explain", "Say who may do what, and which rule of the spec says so.")
        {
            app, roles, can, entity, field, record, user, format, data, database,
        };
        command.Validators.Add(given =>
        {
            var (byRole, byRecord) = (given.GetValue(roles) is not null, given.GetValue(record) is not null || given.GetValue(user) is not null);
            if (byRole == byRecord || (byRecord && (given.GetValue(record) is null || given.GetValue(user) is null)))
            {
                given.AddError("Say either --role, or both --record and --user.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var wish = new Wish(parsed.GetRequiredValue(app), parsed.GetRequiredValue(can), parsed.GetRequiredValue(entity), parsed.GetValue(field), parsed.GetValue(format));
            return parsed.GetValue(record) is { } id
                ? await ExplainRecordAsync(environment, wish, id, parsed.GetValue(user) ?? "", parsed.GetValue(data), parsed.GetValue(database), cancellationToken)
                : Explain(environment, wish, (parsed.GetValue(roles) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        });
        return command;
    }

    private static int Explain(CliEnvironment environment, Wish wish, string[] roles)
    {
        var printer = new DiagnosticPrinter(environment);
        var sources = new AppLoader(environment).Read([wish.App]);
        var bound = sources.Then(s => AppBuilder.Bind(s.Apps));
        if (!bound.Succeeded || sources.Value is null)
        {
            return printer.Print(bound.Diagnostics, sources.Value?.Texts);
        }

        var own = sources.Value.Apps[0].Document.App.Id;
        var (of, entity) = wish.Entity.Split('.') is [var other, var name] && bound.Value.Apps.Any(a => a.Id == other) ? (other, name) : (own, wish.Entity);
        wish = wish with { Entity = entity };
        var source = AppBuilder.Joined(sources.Value.Apps).First(s => s.Document.App.Id == of);
        var app = bound.Value.Apps.First(a => a.Id == of);
        if (Problem(app, wish, roles) is { } problem)
        {
            return printer.Print([problem]);
        }

        var question = new AccessQuestion([.. roles], wish.Can, wish.Field);
        var report = AccessExplanation.Of(app.Entities.First(e => e.Name == wish.Entity), question);
        var explanation = new StaticExplanation(wish.Entity, question, report, source.Document.Map);
        environment.Output.WriteLine(wish.Format == ExplainFormat.Json ? explanation.ToJson() : explanation.ToText());
        return ExitCode.Clean;
    }

    private static Diagnostic? Problem(App app, Wish wish, string[] roles)
    {
        var names = app.Roles.Select(r => r.Name).ToArray();
        if (roles.FirstOrDefault(r => !names.Contains(r)) is { } role)
        {
            return CliDiagnostics.NoSuchRole.At(SourceSpan.None, role, Known(role, names));
        }

        if (app.Entities.FirstOrDefault(e => e.Name == wish.Entity) is not { } entity)
        {
            return CliDiagnostics.NoSuchEntity.At(SourceSpan.None, wish.Entity, Known(wish.Entity, [.. app.Entities.Select(e => e.Name)]));
        }

        var fields = entity.Fields.Select(f => f.Name).ToArray();
        return wish.Field is { } field && !fields.Contains(field)
            ? CliDiagnostics.NoSuchField.At(SourceSpan.None, wish.Entity, field, Known(field, fields))
            : null;
    }

    private static string Known(string name, string[] names) => NearestName.Find(name, names) is { } near
        ? $"Did you mean '{near}'?"
        : names.Length == 0 ? "There is none." : $"There are: {string.Join(", ", names)}.";

    private static async Task<int> ExplainRecordAsync(
        CliEnvironment environment, Wish wish, Guid record, string user, string? data, string? database, CancellationToken cancellationToken)
    {
        var loader = new AppLoader(environment);
        var sources = loader.Read([wish.App]);
        var built = sources.Then(s => loader.Builder().Then(builder => builder.Build(s.Apps)));
        if (!built.Succeeded || sources.Value is null)
        {
            return new DiagnosticPrinter(environment).Print(built.Diagnostics, sources.Value?.Texts);
        }

        var modules = Directory.CreateTempSubdirectory("bos-modules-").FullName;
        try
        {
            ModulesFolder.Write(modules, built.Value.Modules());
            return await new ForegroundProgram(environment).RunAsync(
                Path.Combine(environment.Programs.Host, "BusinessOS.Host.dll"),
                [
                    "explain", "--modules", modules, "--data", environment.PathOf(data ?? DataFolder.Default),
                    "--entity", wish.Entity.Contains('.', StringComparison.Ordinal) ? wish.Entity : $"{sources.Value.Apps[0].Document.App.Id}.{wish.Entity}", "--can", wish.Can.ToString(), "--record", record.ToString(), "--user", user,
                    .. wish.Field is { } field ? new[] { "--field", field } : [],
                    .. wish.Format == ExplainFormat.Json ? new[] { "--json" } : [],
                ],
                cancellationToken,
                database is null ? null : new Dictionary<string, string> { ["BOS_DATABASE"] = database });
        }
        finally
        {
            Directory.Delete(modules, recursive: true);
        }
    }

    private sealed record Wish(string App, Operations Can, string Entity, string? Field, ExplainFormat Format);

    private enum ExplainFormat
    {
        Text,
        Json,
    }
}
