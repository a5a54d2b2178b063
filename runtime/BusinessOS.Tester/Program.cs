using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Running;

// tester ASSEMBLY [TEXT]: runs the tests of an assembly, those whose names hold the text, and prints each result as a line of JSON.
if (args is not [var path, ..])
{
    Console.Error.WriteLine("The assembly with the tests is missing.");
    return 2;
}

var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
AssemblyLoadContext.Default.Resolving += (context, name) =>
    Path.Combine(folder, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
Assembly tests = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(path));
try
{
    var failed = await TestRun.RunAsync(tests, args.ElementAtOrDefault(1) ?? "", result => Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web)));
    return failed ? 1 : 0;
}
catch (HostNotStartedException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
