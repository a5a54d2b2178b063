using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Weighing;

/// <summary>Which concepts are kinds of records, what other names they go by, and which are roles.</summary>
internal sealed class Decision(IReadOnlyList<string> entities, IReadOnlyDictionary<string, string> aliases, IReadOnlyList<string> roles)
{
    private readonly List<string> _entities = [.. entities];

    public IReadOnlyList<string> Entities => _entities;

    public IReadOnlyList<string> Roles => roles;

    public void AddEntity(string key) => _entities.Add(key);

    /// <summary>The kind of record a name stands for: itself, what it is another name of, or the one it is the end of.</summary>
    public string? Resolve(string key)
    {
        if (_entities.Contains(key))
        {
            return key;
        }

        if (aliases.TryGetValue(key, out var target) && _entities.Contains(target))
        {
            return target;
        }

        // "parcel requests" are parcels, where parcels are kept.
        var cut = key.LastIndexOf(' ');
        if (cut > 0 && key[(cut + 1)..] is "request" or "record" or "entry" or "form" or "sheet" or "card" or "detail" or "data" or "application" && _entities.Contains(key[..cut]))
        {
            return key[..cut];
        }

        var compact = Compact(key);
        return _entities.Find(e => Compact(e) == compact);
    }

    /// <summary>As <see cref="Resolve"/>, but also by one of the words of a compound: "model" for "car model".</summary>
    public string? ResolveLoosely(string key)
    {
        if (Resolve(key) is { } exact)
        {
            return exact;
        }

        var tails = _entities.Where(e => e.EndsWith(" " + key, StringComparison.Ordinal)).ToArray();
        if (tails.Length == 1)
        {
            return tails[0];
        }

        var last = key[(key.LastIndexOf(' ') + 1)..];
        return last != key && !Meanings.TryAttributeType([last], out _) ? Resolve(last) : null;
    }

    private static string Compact(string key) => key.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
