namespace BusinessOS.Runtime.Definitions;

/// <summary>Every app of the tenant that this host serves: one catalogue per loaded version, never changed.</summary>
public sealed class AppCatalog
{
    private readonly Dictionary<Type, EntityDefinition> _byType;
    private readonly Dictionary<string, EntityDefinition> _byName;

    public AppCatalog(IReadOnlyList<AppDefinition> apps)
    {
        Apps = apps;
        _byType = apps.SelectMany(a => a.Entities).ToDictionary(e => e.Type);
        _byName = apps.SelectMany(a => a.Entities).ToDictionary(e => e.FullName, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<AppDefinition> Apps { get; }

    public IEnumerable<EntityDefinition> Entities => _byType.Values;

    public IEnumerable<PortalDefinition> Portals => Apps.SelectMany(a => a.Portals);

    /// <summary>Whether these are roles of portals, and nothing else: those of people who are not of the organization.</summary>
    /// <param name="roles">As <c>app.Role</c>.</param>
    public bool AreOfGuests(IReadOnlyCollection<string> roles) => roles.Count > 0 && roles.All(role => Portals.Any(p => p.FullRole == role));

    public EntityDefinition Of(Type type) => _byType[type];

    /// <summary>By full name, <c>crm.Contact</c>.</summary>
    public EntityDefinition? Find(string fullName) => _byName.GetValueOrDefault(fullName);

    /// <summary>By the address of its REST resource.</summary>
    public EntityDefinition? Find(string app, string slug) =>
        Entities.FirstOrDefault(e => e.App == app && e.Slug == slug);

    /// <summary>The app the organization looks as: the first that has a theme, by their ids; null where none has.</summary>
    public AppDefinition? Look => Apps.Where(a => a.Theme is not null).MinBy(a => a.Id, StringComparer.Ordinal);

    /// <summary>The app that something of an app looks as: that app, where it has a theme, or the one the organization looks as.</summary>
    /// <param name="id">Any text; what is no app's id is the organization's.</param>
    public AppDefinition? LookOf(string id) => Apps.FirstOrDefault(a => a.Id == id && a.Theme is not null) ?? Look;

    /// <summary>Every report there is.</summary>
    public IEnumerable<ReportDefinition> Reports => Apps.SelectMany(a => a.Pages).Select(p => p.Report).OfType<ReportDefinition>();

    public AppDefinition App(string id) => Apps.First(a => a.Id == id);

    /// <summary>The property that stands, in queries, for the records a reference leads from; null when nothing asks for them.</summary>
    public string? InverseOf(EntityDefinition entity, FieldDefinition reference)
    {
        var fields = reference.Target is { } target ? Of(target).Fields : [];
        return fields.FirstOrDefault(f => f.Kind == FieldKind.Lines && f.Target == entity.Type && f.Via == reference.Name)?.Name
            ?? fields.Select(f => f.Rollup).FirstOrDefault(r => r?.Source == entity.Type && r.Via == reference.Name)?.Inverse;
    }

    /// <summary>For lines: the entity they live in.</summary>
    public EntityDefinition? OwnerOf(EntityDefinition line) =>
        line.Line is { } lives && line.Field(lives.Via)?.Target is { } owner ? Of(owner) : null;

    /// <summary>Fields of other entities, or its own, that refer to any number of this one's records.</summary>
    public IEnumerable<(EntityDefinition Entity, FieldDefinition Field)> LinksTo(EntityDefinition entity) =>
        from other in Entities
        from field in other.Fields
        where field.Kind == FieldKind.References && field.Target == entity.Type
        select (other, field);

    /// <summary>References of other entities that point at this one: its related lists. Its lines are a field of its own.</summary>
    public IEnumerable<(EntityDefinition Entity, FieldDefinition Field)> ReferencesTo(EntityDefinition entity) =>
        from other in Entities
        from field in other.Fields
        where field.Kind == FieldKind.Reference && field.Target == entity.Type && other.Line?.Via != field.Name
        select (other, field);
}
