using BusinessOS.Studio.Preview;
using Xunit;

namespace BusinessOS.Tests.Unit.Studio;

public sealed class StartTroubleTests
{
    [Theory]
    [InlineData("The database could not be brought to the apps' schema, and is as it was: no. Mend the named table. (BOS6003)", true)]
    [InlineData("The disk of the database is full; nothing was changed. Free some space and start again. (BOS6010)", false)]
    [InlineData("The address is in use by another program. Choose another with --port.", false)]
    public void Records_are_put_aside_only_when_they_are_what_is_in_the_way(string lastWords, bool expected) =>
        Assert.Equal(expected, StartTrouble.IsWithRecords(lastWords));
}
