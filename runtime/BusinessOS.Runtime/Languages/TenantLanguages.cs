namespace BusinessOS.Runtime.Languages;

/// <summary>The languages a tenant's apps can be read in, and which of them is whose.</summary>
public sealed class TenantLanguages
{
    public TenantLanguages(AppCatalog catalog)
    {
        // What nobody else is built on is what the tenant is there for; it comes last.
        Default = catalog.Apps is [.., var last] ? last.Language : "en";
        All = [.. catalog.Apps.Reverse().SelectMany(app => app.Languages.Prepend(app.Language)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>BCP 47 tags, the default first.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Of those who have not said otherwise.</summary>
    public string Default { get; }

    /// <summary>The language there is for a wanted one: itself, or the one it is a kind of; null where there is none.</summary>
    public string? Find(string? wanted)
    {
        for (var tag = wanted?.Trim() ?? ""; tag.Length > 0; tag = ReaderLanguage.Wider(tag))
        {
            if (All.FirstOrDefault(language => language.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
