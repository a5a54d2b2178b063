using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Reading;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec;

public sealed class PictureTextTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n', 1, 2, 3];

    [Fact]
    public void A_picture_becomes_a_text_and_the_same_picture_again()
    {
        var text = PictureText.Of(Png);

        Assert.StartsWith("data:image/png;base64,", text, StringComparison.Ordinal);
        Assert.Equal(Png, PictureText.BytesOf(text));
    }

    [Fact]
    public void What_it_is_shows_by_its_first_bytes()
    {
        Assert.Equal("image/jpeg", PictureText.TypeOf([0xFF, 0xD8, 0xFF, 0xE0]));
        Assert.Equal("image/webp", PictureText.TypeOf([.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8]));
        Assert.Null(PictureText.TypeOf("<svg xmlns='http://www.w3.org/2000/svg'/>"u8));
        Assert.Null(PictureText.TypeOf("GIF89a"u8));
        Assert.Null(PictureText.TypeOf([]));
    }

    [Fact]
    public void The_reader_takes_a_picture_and_refuses_a_drawing_by_whatever_name()
    {
        var taken = Read(PictureText.Of(Png));
        var refused = Read(PictureText.Of("<svg onload='alert(1)'/>"u8));

        Assert.Equal(PictureText.Of(Png), taken.Value!.Pictures["logo.png"]);
        Assert.Equal("BOS0244", Assert.Single(refused.Diagnostics).Descriptor.Code);
        Assert.Equal("BOS0245", Assert.Single(Read(PictureText.Of([.. Png, .. new byte[PictureText.Largest]])).Diagnostics).Descriptor.Code);
    }

    private static Outcome<SpecDocument> Read(string picture) => SpecReader.Read(
    [
        new("app.yaml", "app: x\nname: X\ntheme: { logo: logo.png }\nentities: { Thing: { fields: { Name: text } } }\n"),
        new("theme/logo.png", picture),
    ]);
}
