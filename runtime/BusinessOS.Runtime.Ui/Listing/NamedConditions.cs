using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace BusinessOS.Runtime.Ui.Listing;

/// <summary>
/// Conditions of dashboards by a name an address can carry, so that a click on a figure opens exactly the records it
/// counts. The name derives from the condition: every process that has shown the figure knows it.
/// </summary>
public sealed class NamedConditions
{
    private readonly ConcurrentDictionary<string, NamedCondition> _known = new(StringComparer.Ordinal);

    public string Remember(EntityDefinition entity, string title, Condition condition)
    {
        var text = $"{entity.FullName}|{title}|{condition.Expression}";
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
        _known.TryAdd(name, new NamedCondition(entity, title, condition));
        return name;
    }

    public NamedCondition? Find(EntityDefinition entity, string name) =>
        _known.TryGetValue(name, out var found) && found.Entity == entity ? found : null;
}
