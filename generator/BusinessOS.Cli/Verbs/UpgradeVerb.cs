using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using BusinessOS.Build.Folders;
using BusinessOS.Build.Upgrading;
using BusinessOS.Cli.Diffing;
using BusinessOS.Diagnostics;
using BusinessOS.Diagnostics.Rendering;
using BusinessOS.Spec.Overlaying.Upgrading;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos upgrade PACK DIR…</c>: go on with the next version of a pack, with what the apps add to it.</summary>
internal static class UpgradeVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        WriteIndented = true,
    };

    public static Command Create(CliEnvironment environment)
    {
        var pack = new Argument<string>("PACK") { Description = "The folder of the pack's next version, or the id of an installed pack." };
        var apps = new Argument<string[]>("DIR")
        {
            Description = "The apps that build on it; and the folder the pack stands in so far, which is replaced then.",
            Arity = ArgumentArity.OneOrMore,
        };
        var ours = new Option<string[]>("--ours") { Description = "A conflict, by what it is called, that is settled by leaving what the app says; or 'all'. May be given again." };
        var theirs = new Option<string[]>("--theirs") { Description = "A conflict that is settled by taking what the app says out of it; or 'all'. May be given again." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would happen." };
        var format = new Option<Format>("--format") { Description = "text or json." };
        var command = new Command("upgrade", "Take up the next version of a pack.") { pack, apps, ours, theirs, dryRun, format };
        command.Validators.Add(parsed =>
        {
            if ((parsed.GetValue(ours) ?? []).Intersect(parsed.GetValue(theirs) ?? [], StringComparer.Ordinal).FirstOrDefault() is { } both)
            {
                parsed.AddError($"'{both}' cannot be settled for both sides.");
            }
        });
        command.SetAction(parsed => Run(
            environment,
            parsed.GetRequiredValue(pack),
            parsed.GetRequiredValue(apps),
            SidesOf(parsed.GetValue(ours) ?? [], parsed.GetValue(theirs) ?? []),
            parsed.GetValue(dryRun),
            parsed.GetValue(format)));
        return command;
    }

    private static int Run(CliEnvironment environment, string pack, string[] apps, IReadOnlyDictionary<string, Side> taken, bool dryRun, Format format)
    {
        var printer = new DiagnosticPrinter(environment);
        var loader = new AppLoader(environment);
        var builder = loader.Builder();
        if (!builder.Succeeded)
        {
            return printer.Print(builder.Diagnostics);
        }

        var path = environment.PathOf(pack);
        var folder = !Directory.Exists(path) && !File.Exists(path) ? loader.Packs.FolderOf(pack) ?? path : path;
        var outcome = loader.Upgrade(builder.Value).Plan(folder, [.. apps.Select(environment.PathOf)], taken);
        var (plan, problems) = (outcome.Plan.Value, outcome.Plan.Diagnostics);
        var isReady = plan is { Conflicts.Count: 0 } && problems.All(p => !p.IsError);
        var isWritten = isReady && !dryRun && plan is not null;
        if (isWritten && plan is not null && FileChanges.Write(plan.Files) is { Count: > 0 } refused)
        {
            return printer.Print(refused);
        }

        if (format == Format.Json)
        {
            environment.Output.WriteLine(ToJson(plan, problems, isWritten, loader));
        }
        else
        {
            if (problems.Count > 0)
            {
                printer.Print(problems, outcome.Texts);
            }

            if (plan is not null)
            {
                environment.Output.WriteLine(ToText(plan, isReady, isWritten, loader));
            }
        }

        return isReady ? ExitCode.Clean : problems.Any(p => p.IsError) ? DiagnosticPrinter.ExitCodeOf(problems) : ExitCode.ErrorsFound;
    }

    private static Dictionary<string, Side> SidesOf(string[] ours, string[] theirs) =>
        ours.Distinct(StringComparer.Ordinal).Select(node => (node, Side.Ours)).Concat(theirs.Distinct(StringComparer.Ordinal).Select(node => (node, Side.Theirs)))
            .ToDictionary(s => s.node, s => s.Item2, StringComparer.Ordinal);

    private static string ToText(UpgradePlan plan, bool isReady, bool isWritten, AppLoader loader)
    {
        var lines = new List<string> { $"{plan.Pack} {plan.From} → {plan.To}", "", new VersionDifference(plan.Changes, plan.Tables).ToText() };
        if (plan.Conflicts.Count > 0)
        {
            lines.AddRange(["", plan.Conflicts.Count == 1 ? "1 conflict:" : $"{plan.Conflicts.Count} conflicts:"]);
            foreach (var conflict in plan.Conflicts)
            {
                lines.AddRange(["", $"{conflict.Span.File}:{conflict.Span.Line}:{conflict.Span.Column}: {conflict.Text}", $"  {Ways(conflict)}"]);
            }
        }

        lines.Add("");
        if (!isReady)
        {
            lines.Add("Nothing was written.");
        }
        else
        {
            lines.Add(plan.Files.Count == 0 ? "Nothing to write." : isWritten ? "Written:" : "Would be written:");
            lines.AddRange(plan.Files.Select(f => $"  {(f.Text is null ? "removed " : "")}{loader.Shown(f.Path)}"));
        }

        return string.Join('\n', lines);
    }

    private static string Ways(PackConflict conflict) => (conflict.CanTakeOurs, conflict.CanTakeTheirs) switch
    {
        (true, true) => $"--ours {conflict.Node} leaves it as you say it, --theirs {conflict.Node} takes it out of your app.",
        (true, false) => $"--ours {conflict.Node} leaves it as it is; or change it by hand first.",
        (false, true) => $"--theirs {conflict.Node} takes it out of your app; or change it by hand first.",
        _ => "Change it by hand first.",
    };

    private static string ToJson(UpgradePlan? plan, IReadOnlyList<Diagnostic> problems, bool isWritten, AppLoader loader) => JsonSerializer.Serialize(
        new
        {
            plan?.Pack,
            plan?.From,
            plan?.To,
            Written = isWritten,
            Changes = plan?.Changes ?? [],
            Tables = plan?.Tables ?? [],
            Conflicts = plan?.Conflicts.Select(c => new
            {
                c.Node,
                c.Text,
                c.Span.File,
                c.Span.Line,
                c.Span.Column,
                Take = new[] { c.CanTakeOurs ? "ours" : null, c.CanTakeTheirs ? "theirs" : null }.OfType<string>(),
            }) ?? [],
            Files = plan?.Files.Select(f => new { Path = loader.Shown(f.Path), Removed = f.Text is null }) ?? [],
            Problems = JsonDocument.Parse(DiagnosticJson.Render(problems)).RootElement,
        },
        Json);

    private enum Format
    {
        Text,
        Json,
    }
}
