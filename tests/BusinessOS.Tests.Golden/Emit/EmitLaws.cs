using System.Collections.Immutable;
using System.Globalization;
using BusinessOS.Build;
using BusinessOS.Emit;
using BusinessOS.Model;
using BusinessOS.Spec;
using BusinessOS.Spec.Reading;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Golden.Emit;

/// <summary>What holds for generated code, whatever app it is of.</summary>
public sealed class EmitLaws
{
    [Fact]
    public void The_same_spec_prints_the_same_bytes_whatever_the_culture()
    {
        var expected = Print(SyntheticApp.Of(3, edited: false));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, Print(SyntheticApp.Of(3, edited: false)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Comments_indentation_and_moved_lines_change_no_byte()
    {
        var plain = SyntheticApp.Of(3, edited: false);
        var moved = plain with { Text = "# A comment\n\n" + plain.Text.Replace("\n      ", "\n          ", StringComparison.Ordinal) };

        Assert.Equal(Print(plain), Print(moved));
    }

    [Fact]
    public void One_more_field_touches_only_the_files_of_its_entity()
    {
        var before = Print(SyntheticApp.Of(20, edited: false));
        var after = Print(SyntheticApp.Of(20, edited: true));

        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(["Entities/Thing0.g.cs", "Pages/Thing0Detail.razor", "Pages/Thing0Form.razor"], before.Keys.Where(path => before[path] != after[path]));
    }

    [Fact]
    public void A_warm_emitter_prints_what_a_new_one_prints()
    {
        var warm = new Emitter();
        Print(warm, SyntheticApp.Of(5, edited: false));

        var shrunk = Print(warm, SyntheticApp.Of(4, edited: true));

        Assert.Equal(Print(SyntheticApp.Of(4, edited: true)), shrunk);
    }

    [Fact]
    public void An_app_of_150_entities_with_20_fields_is_printed_whole()
    {
        var files = Print(SyntheticApp.Of(150, edited: false));

        Assert.All(Enumerable.Range(0, 150), i => Assert.Contains("Field17", files[$"Entities/Thing{i}.g.cs"], StringComparison.Ordinal));
        Assert.All(files.Values, text => Assert.DoesNotContain("...", text, StringComparison.Ordinal));
    }

    private static ImmutableSortedDictionary<string, string> Print(SpecFile file) => Print(new Emitter(), file);

    private static ImmutableSortedDictionary<string, string> Print(Emitter emitter, SpecFile file)
    {
        var read = SpecReader.Read([file]);
        var bound = AppBuilder.Bind([new AppSource(read.Value!, ImmutableSortedDictionary<string, string>.Empty)]);
        Assert.Empty(bound.Diagnostics);
        Workspace workspace = bound.Value!;
        return emitter.Print(workspace, workspace.Apps[0]);
    }
}
