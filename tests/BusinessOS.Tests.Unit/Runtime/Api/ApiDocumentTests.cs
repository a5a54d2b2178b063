using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Api.OpenApi;
using Microsoft.OpenApi;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Api;

public sealed class ApiDocumentTests
{
    [Fact]
    public async Task Document_is_read_back_as_OpenAPI_3_1_without_a_fault()
    {
        var app = EquipmentLoansModule.Catalog().App("equipment-loans");

        var text = await ApiDocument.WriteAsync(app, CancellationToken.None);
        var read = OpenApiDocument.Parse(text, "json");

        Assert.Contains("\"openapi\": \"3.1", text, StringComparison.Ordinal);
        Assert.Empty(read.Diagnostic!.Errors.Select(e => e.ToString()));
        Assert.Empty(read.Diagnostic.Warnings.Select(e => e.ToString()));
        Assert.Contains("/api/equipment-loans/loans/{id}/transitions/HandOut", read.Document!.Paths.Keys);
    }

    [Fact]
    public async Task Document_is_the_same_bytes_each_time()
    {
        var first = await ApiDocument.WriteAsync(EquipmentLoansModule.Catalog().App("equipment-loans"), CancellationToken.None);
        var second = await ApiDocument.WriteAsync(EquipmentLoansModule.Catalog().App("equipment-loans"), CancellationToken.None);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Document_for_somebody_with_fewer_rights_is_whole_without_the_rest()
    {
        var app = EquipmentLoansModule.Catalog().App("equipment-loans");

        var text = await ApiDocument.WriteAsync(app, [.. app.Entities.Where(e => e.Name == "Loan")], [], CancellationToken.None);
        var read = OpenApiDocument.Parse(text, "json");

        Assert.Empty(read.Diagnostic!.Errors.Select(e => e.ToString()));
        Assert.DoesNotContain("Borrower.Create", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/api/equipment-loans/borrowers", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_of_a_new_record_leaves_out_what_nobody_gives()
    {
        var document = ApiDocument.Of(EquipmentLoansModule.Catalog().App("equipment-loans"));

        var create = document.Components!.Schemas!["Loan.Create"];

        Assert.Equal(
            ["equipment", "borrower", "dueOn", "returnedOn", "priority", "deposit", "reason"], create.Properties!.Keys);
        Assert.Equal(["equipment", "borrower"], create.Required);
        Assert.Equal("5000", create.Properties["deposit"].Maximum);
        Assert.Equal(500, create.Properties["reason"].MaxLength);
    }
}
