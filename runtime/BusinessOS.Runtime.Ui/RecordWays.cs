using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace BusinessOS.Runtime.Ui;

/// <summary>Where links to records lead, from the page that is shown now: from a public page only to other public pages.</summary>
public sealed class RecordWays(NavigationManager navigation, AppCatalog catalog)
{
    /// <summary>Whether the page is one everybody may visit.</summary>
    public bool IsPublic => PageAddress.IsPublic(new Uri(navigation.Uri).AbsolutePath);

    /// <summary>The page of a record; null where none can be visited from here.</summary>
    public string? Of(EntityDefinition entity, Guid id) => !IsPublic ? RecordAddress.Of(entity, id)
        : catalog.Apps.SelectMany(a => a.Pages).FirstOrDefault(p => p is { IsPublic: true, Kind: "detail" } && p.Entity == entity.Type)
            ?.Route.Replace("{Id:guid}", id.ToString("D", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
