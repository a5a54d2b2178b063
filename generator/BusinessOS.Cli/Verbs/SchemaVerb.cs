using System.CommandLine;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Cli.Verbs;

/// <summary><c>bos schema</c>: the JSON Schema of spec files, for editors.</summary>
internal static class SchemaVerb
{
    public static Command Create(CliEnvironment environment)
    {
        var command = new Command("schema", "Print the JSON Schema of spec files, for your editor.");
        command.SetAction(_ =>
        {
            environment.Output.Write(SpecSchema.Text);
            return ExitCode.Clean;
        });
        return command;
    }
}
