using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records.Views;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Records;

public sealed class MaskTextTests
{
    [Theory]
    [InlineData(FieldKind.Text, "DE02120300000000202051", "••••2051")]
    [InlineData(FieldKind.Text, "secret", "••••et")]
    [InlineData(FieldKind.Text, "no", "••••")]
    [InlineData(FieldKind.Text, "abcd😀", "••••😀")]
    [InlineData(FieldKind.Text, "abc😀d", "••••d")]
    [InlineData(FieldKind.Phone, "+493012345678", "••••5678")]
    [InlineData(FieldKind.Email, "ada.byron@example.org", "••••@example.org")]
    [InlineData(FieldKind.LongText, "Everything about it", "••••")]
    [InlineData(FieldKind.Url, "https://example.org/secret", "••••")]
    [InlineData(FieldKind.Text, "", null)]
    public void A_text_shows_no_more_than_a_third_of_itself(FieldKind kind, string value, string? expected) =>
        Assert.Equal(expected, MaskText.Of(Field(kind), value));

    [Fact]
    public void What_is_no_text_has_no_masked_text() => Assert.Null(MaskText.Of(Field(FieldKind.Money), 12m));

    private static FieldDefinition Field(FieldKind kind) => new()
    {
        Id = "f", Name = "F", LabelText = "F", Kind = kind, ValueType = typeof(string), Get = _ => null,
    };
}
