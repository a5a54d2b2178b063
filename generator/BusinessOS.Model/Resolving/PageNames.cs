namespace BusinessOS.Model.Resolving;

/// <summary>The names of the generated pages.</summary>
internal static class PageNames
{
    public static readonly EquatableArray<PageKind> KindsPerEntity = [PageKind.List, PageKind.Board, PageKind.Detail, PageKind.Form];

    /// <summary><c>LoanList</c>, <c>LoanBoard</c>, <c>LoanDetail</c>, <c>LoanForm</c>.</summary>
    public static string Of(string entity, PageKind kind) => $"{entity}{kind}";

    /// <summary><c>EquipmentLoansDashboard</c>.</summary>
    public static string Dashboard(string app) => $"{Naming.Pascal(app)}{PageKind.Dashboard}";
}
