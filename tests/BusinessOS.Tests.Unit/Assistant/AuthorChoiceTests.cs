using BusinessOS.Assistant;
using BusinessOS.Assistant.ModelBacked;
using Xunit;

namespace BusinessOS.Tests.Unit.Assistant;

public sealed class AuthorChoiceTests
{
    [Theory]
    [InlineData("OPENAI_BASE_URL", "http://localhost:11434/v1")]
    [InlineData("OPENAI_API_KEY", "a-key")]
    public void An_endpoint_or_a_key_alone_sets_a_model_up(string variable, string value) =>
        Assert.IsType<ModelAuthor>(Authors.Of(name => name == variable ? value : null, _ => []));

    [Fact]
    public void Without_either_the_embedded_author_writes() => Assert.IsType<EmbeddedAuthor>(Authors.Of(_ => null, _ => []));
}
