using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>The namespaces that the owner's expressions and code find without naming them.</summary>
internal sealed record UsingsView(EquatableArray<string> Namespaces)
{
    public static UsingsView Of(AppCode code, App app) =>
        new(["System", "System.Collections.Generic", "System.Linq", "System.Linq.Expressions", "System.Threading.Tasks"]);
}
