using System.Collections.Frozen;
using BusinessOS.Runtime.Api.Json;

namespace BusinessOS.Runtime.Api.Records;

/// <summary>The resources of the tenant by address, each with its form in JSON.</summary>
internal sealed class RecordResources
{
    private readonly FrozenDictionary<string, RecordResource> _byAddress;
    private readonly FrozenDictionary<string, RecordResource> _byFormerAddress;

    public RecordResources(AppCatalog catalog)
    {
        Apps = [.. catalog.Apps.Select(a => a.Id)];
        Addresses = [.. catalog.Entities.Select(Address)];
        _byAddress = catalog.Entities.ToFrozenDictionary(Address, e => new RecordResource(e, new RecordShape(e, catalog)), StringComparer.Ordinal);
        _byFormerAddress = _byAddress.Values
            .SelectMany(r => r.Entity.FormerSlugs.Select(slug => (Address: $"{r.Entity.App}/{slug}", Resource: r)))
            .DistinctBy(f => f.Address)
            .ToFrozenDictionary(f => f.Address, f => f.Resource, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Apps { get; }

    /// <summary>As <c>app/slug</c>.</summary>
    public IReadOnlyList<string> Addresses { get; }

    /// <summary>The resource at an address, or the one that had it before.</summary>
    public RecordResource? Find(string app, string slug) =>
        _byAddress.GetValueOrDefault($"{app}/{slug}") ?? _byFormerAddress.GetValueOrDefault($"{app}/{slug}");

    private static string Address(EntityDefinition entity) => $"{entity.App}/{entity.Slug}";
}
