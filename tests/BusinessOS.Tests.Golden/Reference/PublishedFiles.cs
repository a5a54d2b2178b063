using BusinessOS.Spec.Schema;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Golden.Reference;

/// <summary>What is published about the language is what the reader holds files to.</summary>
public sealed class PublishedFiles
{
    public static TheoryData<string, string> Files => new()
    {
        { SpecSchema.FileName, SpecSchema.Text },
        { SpecReference.FileName, SpecReference.Text },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_published_file_is_up_to_date(string name, string text)
    {
        var file = RepositoryFolder.PathOf("docs", name);
        if (Environment.GetEnvironmentVariable("BOS_ACCEPT") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(text, File.ReadAllText(file));
    }
}
