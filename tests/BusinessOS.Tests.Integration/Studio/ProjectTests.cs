using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Studio.Projects;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Studio;

public sealed class ProjectTests : IDisposable
{
    private const string Books = "entities/Book.yaml";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_text_that_cannot_be_read_is_kept_as_a_version_and_the_app_stays()
    {
        using var project = await MakeAsync();
        var good = TextOf(project, Books);

        Assert.True(await project.SaveFileAsync(Books, good + "  - what: [", good, CancellationToken.None));

        Assert.Equal(2, project.Version);
        Assert.Contains(project.Problems, p => p.IsError);
        Assert.Equal("Book", Assert.Single(project.App.Entities).Name);
        var refused = await project.ApplyAsync([new AddRole(new RoleSpec { Name = "Librarian" })], "add a role", CancellationToken.None);
        Assert.False(refused.Succeeded);

        await project.UndoAsync(CancellationToken.None);
        Assert.Equal(good, TextOf(project, Books));
        Assert.DoesNotContain(project.Problems, p => p.IsError);
    }

    [Fact]
    public async Task An_app_left_with_a_broken_text_opens_as_it_last_was()
    {
        using (var project = await MakeAsync())
        {
            await project.SaveFileAsync(Books, "entity: [", TextOf(project, Books), CancellationToken.None);
        }

        using var again = await new ProjectShelf(_folder.Path, TimeProvider.System).OpenAsync("library", CancellationToken.None);

        Assert.Equal("Book", Assert.Single(again!.App.Entities).Name);
        Assert.Contains(again.Problems, p => p.IsError);
    }

    [Fact]
    public async Task What_other_programs_write_becomes_a_version()
    {
        using var project = await MakeAsync();
        var file = Path.Combine(project.Folder, Books);

        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).TrimEnd() + "\n  Pages: integer\n");
        await project.TakeInAsync(CancellationToken.None);

        Assert.Contains(project.App.Entities[0].Fields, f => f.Name == "Pages");
        Assert.Contains(project.Versions[^1].Changes, c => c.Contains("Pages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_save_over_a_newer_text_is_refused()
    {
        using var project = await MakeAsync();
        var seen = TextOf(project, Books);
        await project.SaveFileAsync(Books, seen + "# one\n", seen, CancellationToken.None);

        Assert.False(await project.SaveFileAsync(Books, seen + "# two\n", seen, CancellationToken.None));

        Assert.Equal(seen + "# one\n", TextOf(project, Books));
    }

    [Theory]
    [InlineData("../other/app.yaml")]
    [InlineData("notes.txt")]
    public async Task What_is_no_file_of_the_app_is_not_saved(string path)
    {
        using var project = await MakeAsync();

        Assert.False(await project.SaveFileAsync(path, "app: mine", null, CancellationToken.None));

        Assert.False(File.Exists(Path.Combine(project.Folder, path)));
        Assert.Equal(1, project.Version);
    }

    [Fact]
    public async Task A_picture_beside_the_app_makes_no_version_and_outlives_an_undo()
    {
        using var project = await MakeAsync();
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0xFF];
        await File.WriteAllBytesAsync(Path.Combine(project.Folder, "photo.png"), picture);
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "entities", ".Book.yaml.swp"), "typing");

        await project.TakeInAsync(CancellationToken.None);
        Assert.Equal(1, project.Version);
        await project.ApplyAsync([new AddRole(new RoleSpec { Name = "Librarian" })], "add a role", CancellationToken.None);
        await project.UndoAsync(CancellationToken.None);

        Assert.Equal(picture, await File.ReadAllBytesAsync(Path.Combine(project.Folder, "photo.png")));
        Assert.DoesNotContain(project.Files, f => f.Path.Contains("photo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_of_the_theme_is_kept_with_each_version_byte_by_byte()
    {
        using var project = await MakeAsync();
        byte[] first = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0x00];
        byte[] second = [.. first, 0xFE];
        var file = Path.Combine(project.Folder, "theme", "logo.png");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, first);
        await project.TakeInAsync(CancellationToken.None);
        await File.WriteAllBytesAsync(file, second);
        await project.TakeInAsync(CancellationToken.None);

        await project.UndoAsync(CancellationToken.None);
        Assert.Equal(first, await File.ReadAllBytesAsync(file));

        await project.RedoAsync(CancellationToken.None);
        Assert.Equal(second, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task Broken_ids_are_a_problem_and_are_not_written_over()
    {
        using var project = await MakeAsync();
        const string Broken = "ids: [";

        Assert.True(await project.SaveFileAsync("app.lock.yaml", Broken, TextOf(project, "app.lock.yaml"), CancellationToken.None));

        Assert.Contains(project.Problems, p => p.IsError && p.Span.File == "app.lock.yaml");
        Assert.Equal(Broken, TextOf(project, "app.lock.yaml"));
        await project.UndoAsync(CancellationToken.None);
        Assert.DoesNotContain(project.Problems, p => p.IsError);
    }

    [Fact]
    public async Task Records_that_come_with_the_app_are_no_spec_and_follow_its_renames()
    {
        using var project = await MakeAsync();
        Assert.True(await project.SaveFileAsync("seed/Book.csv", "key,Title\n1,Emma\n", null, CancellationToken.None));
        Assert.DoesNotContain(project.Problems, p => p.IsError);

        var applied = await project.ApplyAsync([new RenameField("Book", "Title", "Name"), new RenameEntity("Book", "Volume")], "other names", CancellationToken.None);

        Assert.True(applied.Succeeded);
        Assert.Equal("key,Name\n1,Emma\n", TextOf(project, "seed/Volume.csv"));
        Assert.DoesNotContain(project.Files, f => f.Path == "seed/Book.csv");
        await project.UndoAsync(CancellationToken.None);
        Assert.Equal("key,Title\n1,Emma\n", TextOf(project, "seed/Book.csv"));
    }

    private static string TextOf(Project project, string path) => project.Files.Single(f => f.Path == path).Text;

    private async Task<Project> MakeAsync()
    {
        var made = await new ProjectShelf(_folder.Path, TimeProvider.System).CreateAsync(
            new AppSpec { Id = "app", Name = "Library" },
            [new AddEntity(new EntitySpec { Name = "Book", Fields = [new FieldSpec { Name = "Title", Type = FieldTypes.Text, Required = true }] })],
            "We keep books.",
            CancellationToken.None);
        return made.Value ?? throw new InvalidOperationException(string.Join(" ", made.Diagnostics.Select(d => d.Message)));
    }
}
