using BusinessOS.Build;
using BusinessOS.Spec.Locking;
using Xunit;

namespace BusinessOS.Tests.Golden.Compile;

/// <summary>A copied folder is a second app with the first one's id.</summary>
public sealed class SameIdTests
{
    [Fact]
    public void Two_folders_with_one_app_id_are_reported_by_the_binder()
    {
        const string Spec = "app: loans\nname: Loans\nentities:\n  Loan:\n    fields:\n      Name: text\n";
        var sources = AppCase.Read(new Dictionary<string, string> { ["loans/app.yaml"] = Spec, ["loans-copy/app.yaml"] = Spec })
            .Select(s => s with { Lock = StableIds.Assign(s.Document.App, s.Document.Map, null).Value })
            .ToList();

        Assert.Contains(AppBuilder.Bind(sources).Diagnostics, d => d.Code == "BOS1016");
    }
}
