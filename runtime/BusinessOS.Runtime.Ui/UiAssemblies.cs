using System.Reflection;

namespace BusinessOS.Runtime.Ui;

/// <summary>The assemblies whose pages this host serves besides the runtime's own; said once, when the pages are mapped.</summary>
public sealed class UiAssemblies
{
    public IReadOnlyList<Assembly> Apps { get; internal set; } = [];
}
