using BusinessOS.Spec.Schema;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Golden;

public sealed class PublishedSchema
{
    [Fact]
    public void The_published_schema_is_the_one_the_reader_has()
    {
        var file = RepositoryFolder.PathOf("docs", SpecSchema.FileName);
        if (Environment.GetEnvironmentVariable("BOS_ACCEPT") == "1")
        {
            File.WriteAllText(file, SpecSchema.Text);
        }

        Assert.Equal(SpecSchema.Text, File.ReadAllText(file));
    }
}
