using BusinessOS.Model.Describing;
using Snapshooter.Xunit;
using Xunit;

namespace BusinessOS.Tests.Unit.Model;

public sealed class ModelDescriptionTests
{
    [Fact]
    public void Json_holds_what_tools_read()
    {
        var workspace = Bound.Workspace(LoanApp.Loans, LoanApp.Crm);

        Snapshot.Match(ModelDescription.Json(workspace.Apps[1], workspace));
    }

    [Fact]
    public void Text_reads_well()
    {
        var workspace = Bound.Workspace(LoanApp.Loans, LoanApp.Crm);

        Snapshot.Match(ModelDescription.Text(workspace.Apps[1], workspace));
    }
}
