using BusinessOS.Runtime.Workflows.Mail;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Workflows;

public sealed class MailAddressesTests
{
    [Theory]
    [InlineData("ada@example.org", "ada@example.org")]
    [InlineData("Ada <ada@example.org>; bob@example.org, ADA@example.org", "ada@example.org,bob@example.org")]
    [InlineData("nobody, ada@example.org", "ada@example.org")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("ada@example.org\r\nBcc: eve@example.org", "")]
    public void Each_address_is_read_once_and_what_is_none_is_left_out(string? text, string addresses) =>
        Assert.Equal(addresses, string.Join(',', MailAddresses.In(text)));

    [Fact]
    public void Subject_is_one_line() =>
        Assert.Equal("Late: LN-1 Bcc: eve@example.org", MailAddresses.OneLine("Late: LN-1\r\nBcc: eve@example.org\n"));
}
