using System.CommandLine;
using BusinessOS.Build.Folders;
using BusinessOS.Model.Texts;
using BusinessOS.Spec.Writing;
using Spectre.Console;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos texts DIR --language de</c>: writes or completes the file with an app's texts in a language.</summary>
internal static class TextsVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var app = new Argument<string>("DIR") { Description = "An app folder." };
        var language = new Option<string>("--language") { Description = "A BCP 47 tag, such as de.", Required = true };
        var command = new Command("texts", "Write the file in which an app is translated, or complete it.") { app, language };
        command.SetAction(parsed => Run(environment, parsed.GetRequiredValue(app), parsed.GetRequiredValue(language)));
        return command;
    }

    private static int Run(CliEnvironment environment, string app, string language)
    {
        if (!LanguageTag.IsOne(language))
        {
            environment.Messages.WriteLine($"'{language}' is not the tag of a language. Write it as BCP 47 does: 'de', 'pt-BR'.");
            return ExitCode.WrongUsage;
        }

        var printer = new DiagnosticPrinter(environment);
        var loader = new AppLoader(environment);
        var sources = loader.Read([app]);
        if (!sources.Succeeded)
        {
            return printer.Print(sources.Diagnostics, sources.Value?.Texts);
        }

        var bound = BusinessOS.Build.AppBuilder.Bind(sources.Value.Apps);
        if (!bound.Succeeded)
        {
            return printer.Print([.. sources.Diagnostics, .. bound.Diagnostics], sources.Value.Texts);
        }

        var spec = sources.Value.Apps[0].Document.App;
        var written = spec.Texts.FirstOrDefault(texts => texts.Language == language);
        var translation = Translation.Of(bound.Value.Apps.First(a => a.Id == spec.Id), language, written);
        if (!Directory.Exists(environment.PathOf(app)))
        {
            // An app in one file holds its texts itself; they are the owner's to put in.
            environment.Output.Write(translation.File);
            return ExitCode.Clean;
        }

        var file = Path.Combine(environment.PathOf(app), TextsFile.PathOf(language));
        var refused = FileChanges.Write([new(file, translation.File)]);
        if (refused.Count > 0)
        {
            return printer.Print(refused);
        }

        environment.Output.WriteLine($"{loader.Shown(file)}: {translation.Needed - translation.Missing} of {translation.Needed} texts are there{(translation.Missing == 0 ? "." : $", {translation.Missing} are to be filled in.")}");
        foreach (var unused in translation.Unused)
        {
            environment.Output.WriteLine($"  belongs to nothing any more: {unused}");
        }

        if (!spec.Languages.Contains(language))
        {
            environment.Output.WriteLine($"Add it to app.yaml, so that people can read it: 'languages: [{string.Join(", ", [.. spec.Languages, language])}]'.");
        }

        return ExitCode.Clean;
    }
}
