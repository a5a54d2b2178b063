using System.Collections.Immutable;
using System.Text;
using BusinessOS.Spec;
using BusinessOS.Tests.Integration.Compiler.Specs;

namespace BusinessOS.Tests.Integration.Compiler.Mutations;

/// <summary>Damages an app's files as slips, merges, editors, tools and attackers do. The same dice do the same damage.</summary>
internal sealed class SpecMutator(Dice dice)
{
    private readonly LineMutations _lines = new(dice);
    private readonly TextMutations _texts = new(dice);

    /// <summary>The files after one to three mishaps, and what these were.</summary>
    public (IReadOnlyList<SpecFile> Files, string What) Mutate(IReadOnlyList<SpecFile> files)
    {
        var what = new List<string>();
        for (var i = dice.Below(3); i >= 0; i--)
        {
            (files, var done) = Once(files);
            what.Add(done);
        }

        return (files, string.Join(", ", what));
    }

    private (IReadOnlyList<SpecFile> Files, string What) Once(IReadOnlyList<SpecFile> files)
    {
        var at = dice.Below(files.Count);
        var file = files[at];
        if (dice.In100(3) && files.Count > 1)
        {
            return ([.. files.Where(f => f != file)], "a file is gone");
        }

        if (dice.In100(3))
        {
            var path = dice.Of(["entities/Copy.yaml", "pages/Copy.yaml", "copy.yaml", "app.yml", "workflows/Copy.yaml", "overlays/Copy.yaml", "code/Copy.cs"]);
            return ([.. files.Where(f => f.Path != path), file with { Path = path }], "a file is there twice");
        }

        var (name, mutate) = dice.Of(dice.In100(65) ? _lines.All : _texts.All);
        var text = mutate(file.Text);

        // What cannot be in a file cannot be in a mutant: bytes become text as they do when a folder is read.
        text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return (files.ToImmutableArray().SetItem(at, file with { Text = text }), $"{name} in {file.Path}");
    }
}
