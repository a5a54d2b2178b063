using System.Text.Json;
using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Api.Json;
using BusinessOS.Runtime.Definitions;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Api;

public sealed class RecordBodyTests
{
    private static readonly AppCatalog Catalog = EquipmentLoansModule.Catalog();

    private static readonly EntityDefinition Loan = Catalog.Of(typeof(Loan));

    [Fact]
    public void Members_become_values_of_their_fields()
    {
        var id = Guid.Parse("11111111-2222-3333-4444-555555555555");

        var (values, problems) = Read($$"""
            { "equipment": "{{id}}", "borrower": { "id": "{{id}}", "title": "Ada" }, "dueOn": "2026-01-31",
              "priority": "high", "deposit": 12.5, "reason": null }
            """);

        Assert.Empty(problems);
        Assert.Equal(
            [
                ("Equipment", id), ("Borrower", id), ("DueOn", new DateOnly(2026, 1, 31)),
                ("Priority", LoanPriority.High), ("Deposit", 12.5m), ("Reason", null),
            ],
            values!.Select(v => (v.Key, v.Value)));
    }

    [Theory]
    [InlineData("""{"dueOn": 5}""", "dueOn", "It must be a date such as 2026-01-31, written as a JSON string.")]
    [InlineData("""{"dueOn": "2026-02-30"}""", "dueOn", "It must be a date such as 2026-01-31, written as a JSON string.")]
    [InlineData("""{"deposit": "5"}""", "deposit", "It must be a number with a decimal point.")]
    [InlineData("""{"deposit": 1e400}""", "deposit", "It must be a number with a decimal point.")]
    [InlineData("""{"priority": "Hgh"}""", "priority", "It must be one of Low, Normal, High, written as a JSON string. Did you mean 'High'?")]
    [InlineData("""{"equipment": {"id": 7}}""", "equipment", "It must be the id of a record, written as a JSON string.")]
    [InlineData("""{"equipment": {}}""", "equipment", "It must be the id of a record, written as a JSON string.")]
    [InlineData("""{"reason": ["a"]}""", "reason", "It must be text, written as a JSON string.")]
    [InlineData("""{"status": "Out"}""", "status", "It changes by transitions only: POST to transitions/{name} under the record.")]
    [InlineData("""{"number": "LN-1"}""", "number", "It is given when the record is created.")]
    [InlineData("""{"late": true}""", "late", "It is computed and cannot be written.")]
    [InlineData("""{"createdBy": "me"}""", "createdBy", "It is kept by the system and cannot be written.")]
    [InlineData("""{"borower": null}""", "borower", "Loan has no such field. Did you mean 'borrower'?")]
    public void What_does_not_fit_is_said_by_member(string body, string member, string message)
    {
        var (values, problems) = Read(body);

        Assert.Null(values);
        var problem = Assert.Single(problems);
        Assert.Equal((member, message), (problem.Field, problem.Message));
    }

    [Theory]
    [InlineData("""{"a":"\ud83d\ude00"}""", true)]
    [InlineData("""{"a":"\\ud800"}""", true)]
    [InlineData("""{"a":"\ud800"}""", false)]
    [InlineData("""{"a":"\ud800x"}""", false)]
    [InlineData("""{"a":"\ude00"}""", false)]
    [InlineData("""{"a":"\u0000"}""", false)]
    [InlineData("""{"a":"\u00""", true)]
    [InlineData("""{"\uDBFF":1}""", false)]
    public void Escapes_that_name_no_character_are_seen(string json, bool fine) =>
        Assert.Equal(fine, JsonEscapes.NameCharacters(System.Text.Encoding.UTF8.GetBytes(json)));

    private static (BusinessOS.Runtime.Records.FieldValues? Values, IReadOnlyList<BusinessOS.Runtime.Records.Problem> Problems) Read(string json)
    {
        using var body = JsonDocument.Parse(json);
        return RecordBody.Read(Loan, Catalog, body.RootElement);
    }
}
