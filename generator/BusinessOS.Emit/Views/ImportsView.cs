using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>
/// The namespaces of the pages: their own, and where they find their components. Pages stand among the app's records, so
/// that a record's name is found before the framework's.
/// </summary>
internal sealed record ImportsView(string Namespace, EquatableArray<string> Usings)
{
    public static ImportsView Of(AppCode code, App app) => new(app.Namespace, [PageView.Components]);
}
