namespace BusinessOS.Runtime.Ui.Components;

/// <summary>The fields a page names, in order. The page's <see cref="Column"/> and <see cref="Item"/> children fill it.</summary>
public sealed class FieldSelection
{
    private readonly List<string> _names = [];

    internal void Add(string name)
    {
        if (!_names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            _names.Add(name);
        }
    }

    /// <summary>The fields of the entity that are named; those of <paramref name="otherwise"/> when none is.</summary>
    public IReadOnlyList<FieldDefinition> Of(EntityDefinition entity, Func<IEnumerable<FieldDefinition>> otherwise)
    {
        var named = _names.Select(entity.Field).OfType<FieldDefinition>().ToList();
        return named.Count > 0 ? named : [.. otherwise()];
    }
}
