using BusinessOS.Build.Folders;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Unit.Build;

public sealed class AppPartsTests
{
    [Theory]
    [InlineData("app.yaml")]
    [InlineData("app.lock.yaml")]
    [InlineData("requirements.md")]
    [InlineData("entities/Book.yaml")]
    [InlineData("code/Book.cs")]
    [InlineData("code/Shelf.razor")]
    [InlineData("seed/Book.csv")]
    [InlineData("demo/Book.csv")]
    [InlineData("theme/logo.png")]
    public void An_app_consists_of(string path) => Assert.True(AppParts.IsPart(path));

    [Theory]
    [InlineData("photo.png")]
    [InlineData("app.lock.yaml.new")]
    [InlineData("entities/.Book.yaml.swp")]
    [InlineData("entities/Book.yaml~")]
    [InlineData(".versions/0001/app.yaml")]
    [InlineData("../../domains/crm/app.yaml")]
    [InlineData("entities/../../crm/app.yaml")]
    [InlineData("/etc/app.yaml")]
    [InlineData("..\\app.yaml")]
    public void An_app_does_not_consist_of(string path) => Assert.False(AppParts.IsPart(path));

    [Theory]
    [InlineData("app.lock.yaml")]
    [InlineData("loans.lock.yaml")]
    [InlineData(".versions/0001/app.yaml")]
    public void A_build_does_not_answer_to_what_it_writes_itself(string path) => Assert.False(AppParts.IsSource(path));

    [Theory]
    [InlineData("seed/Book.csv", true)]
    [InlineData("demo/Book.csv", true)]
    [InlineData("seed/Book.yaml", false)]
    [InlineData("code/Book.csv", false)]
    [InlineData("seed/../../Book.csv", false)]
    public void Records_lie_in_folders_of_their_own(string path, bool expected) => Assert.Equal(expected, AppParts.IsSeed(path));

    [Fact]
    public void What_is_no_text_is_left_out_of_the_parts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("app.yaml", "app: library");
        folder.Write("notes.txt", "mine");
        Directory.CreateDirectory(folder.PathOf("seed"));
        File.WriteAllBytes(folder.PathOf("seed", "Book.csv"), [0x54, 0xE9, 0x0A]);

        Assert.Equal(["app.yaml"], AppFolder.Parts(folder.Path).Keys);
    }
}
