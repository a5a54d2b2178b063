using BusinessOS.Runtime.Api.Reports;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Reports;

public sealed class ReportFileNameTests
{
    [Theory]
    [InlineData("Loan slip LN-0042", "Loan slip LN-0042.pdf")]
    [InlineData("../../etc/passwd", "etc passwd.pdf")]
    [InlineData("Größe: 5\" / <b>\r\nX-Evil: 1", "Größe 5 b X-Evil 1.pdf")]
    [InlineData("\u202Eexe.fdp", "exe.fdp.pdf")]
    [InlineData("?*|", "slip.pdf")]
    public void A_file_is_called_what_every_system_takes(string title, string name) => Assert.Equal(name, ReportFileName.Of(title, "slip"));

    [Fact]
    public void A_long_title_is_cut() => Assert.Equal(84, ReportFileName.Of(new string('x', 300), "slip").Length);
}
