using BusinessOS.Apps.EquipmentLoans;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Tests.Integration.Runtime;

namespace BusinessOS.Tests.Integration.Api;

/// <summary>An app that prints bills, beside the fixture app.</summary>
internal static class ReportApp
{
    private const string Spec = """
        app: bills
        name: Bill office
        language: en
        languages: [de]
        roles: [Boss, Clerk, Guest]
        entities:
          Customer:
            title: "{Name}"
            fields:
              Name:  text required
          Bill:
            title: "{Number}"
            fields:
              Number:    auto-number B-{0000}
              Customer:  reference Customer required
              Until:     date
              At:        date-time
              Currency:  choice EUR | JPY required = EUR
              Total:     { type: money 0.., currency: Currency }
              Account:   { type: text, mask: '!User.Is("Boss")' }
              Margin:    { type: percent, read: 'User.Is("Boss")' }
              Code:      encrypted ..40
              Remark:    long-text
              Seal:      image
              Signed:    signature
              Items:     lines Item
            allow:
              Boss: all
              Clerk: ["read when Until != null", create, update]
          Item:
            fields:
              Bill:    reference Bill required
              What:    text required
              Pieces:  integer 1.. = 1
              Price:   decimal 0..
              Amount:  formula Pieces * Price
          Payment:
            fields:
              Bill:    reference Bill required
              PaidOn:  date
              Paid:    decimal 0..
            allow:
              Boss: all
        pages:
          BillPaper:
            kind: report
            entity: Bill
            title: "Bill {Number} for {Customer}"
            sections:
              - fields: [Customer, Until, At, Total, Account, Margin, Code, Remark]
              - { title: Services, table: Items, fields: [What, Pieces, Price, Amount], sum: [Pieces, Amount] }
              - { title: Payments, table: Payment, fields: [PaidOn, Paid], sum: Paid }
              - text: "Please pay {Total} by {Until}. {{Thanks}}"
              - { title: Proofs, fields: [Seal, Signed] }
          AllBills:
            kind: report
            entity: Bill
            title: All bills
            paper: Letter
            landscape: true
            where: Until != null
            by: Customer
            sort: [Until desc]
            fields: [Number, Until, Total, Account, Margin]
            sum: [Total]
        texts:
          de:
            pages:
              BillPaper: { title: "Rechnung {Number} an {Customer}", sections: { 2: Leistungen, 4: { text: "Bitte zahlen Sie {Total} bis {Until}." } } }
              AllBills: Alle Rechnungen
            entities: { Bill: { fields: { Until: Fällig } } }
        """;

    private static readonly Lazy<AppCatalog> Compiled = new(() => CompiledCatalog.Of(Spec));

    public static AppCatalog Catalog => new([EquipmentLoansModule.Catalog().Apps[0], .. Compiled.Value.Apps]);
}
