using BusinessOS.Spec;
using BusinessOS.Spec.Reading;

namespace BusinessOS.Tests.Unit.Spec.Writing;

/// <summary>Files with comments and blank lines wherever they change nothing, as people leave them.</summary>
internal static class Commented
{
    public static IReadOnlyList<SpecFile> Of(IReadOnlyList<SpecFile> files)
    {
        var app = SpecReader.Read(files).Value!.App;
        return [.. files.Select((f, i) => Add(files, i, app))];
    }

    /// <summary>The file with comments; as it is if they would become part of a long text.</summary>
    private static SpecFile Add(IReadOnlyList<SpecFile> files, int index, AppSpec app)
    {
        var lines = files[index].Text.TrimEnd('\n').Split('\n').Select(Add);
        var changed = files.ToArray();
        changed[index] = files[index] with { Text = string.Join('\n', lines) + "\n" };
        var read = SpecReader.Read(changed);
        return read.Succeeded && read.Value.App == app ? changed[index] : files[index];
    }

    private static string Add(string line, int number)
    {
        var indent = line.Length - line.TrimStart(' ').Length;
        return (number % 4) switch
        {
            0 => $"{new string(' ', indent)}# about {number}\n{line}",
            1 => $"\n{line}",
            2 => $"{line}   # beside {number}",
            _ => line,
        };
    }
}
