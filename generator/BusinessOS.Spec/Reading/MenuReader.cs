using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads an app's menu: names of pages and entities, each alone or with keys, and groups of them.</summary>
internal sealed class MenuReader(ReadContext context)
{
    private const string Way = "to";
    private const string Group = "group";
    private const string Other = "in";

    private static readonly Dictionary<string, string[]> Beside = new(StringComparer.Ordinal)
    {
        [Way] = ["label", "icon", "for"],
        [Group] = ["for", "entries"],
        [Other] = ["entries"],
    };

    /// <param name="path">Each entry is marked below it by its index.</param>
    public EquatableArray<MenuEntrySpec> Read(IReadOnlyList<YamlNode> items, string path) => Read(items, path, within: null);

    /// <param name="within">What kind of entry holds them; null for the menu itself.</param>
    private EquatableArray<MenuEntrySpec> Read(IReadOnlyList<YamlNode> items, string path, string? within) =>
        items.Select((item, i) => Read(item, $"{path}/{i}", within)).OfType<MenuEntrySpec>().ToEquatableArray();

    private MenuEntrySpec? Read(YamlNode node, string path, string? within)
    {
        context.Mark(path, node.Span);
        if (node is YamlScalar { IsNull: false } scalar && scalar.Piece.Trim() is { IsEmpty: false } piece)
        {
            context.Mark(NodePath.Member(path, Way), piece.Span);
            return new() { To = piece.Text };
        }

        if (node is not YamlMapping mapping)
        {
            context.ReportShape(node, "An entry of 'navigation'", "the name of a page or an entity, or a group of keys");
            return null;
        }

        var section = new Section(context, mapping, SpecKeys.MenuEntry, path);
        context.Mark(path, section.Span);
        var kinds = Beside.Keys.Where(key => section.Find(key) is not null).ToArray();
        if (kinds is not [var kind])
        {
            context.Report(SpecDiagnostics.MenuEntryKind, section.Span, kinds.Length == 0 ? "none of them" : string.Join(" and ", kinds.Select(k => $"'{k}'")));
            return null;
        }

        Check(section, kind, within);
        return new()
        {
            To = section.Text(Way),
            Label = section.Text("label"),
            Icon = section.Text("icon"),
            For = section.Names("for"),
            Group = section.Text(Group),
            In = section.Text(Other),
            Entries = Read(section.Items("entries"), NodePath.Member(path, "entries"), kind),
        };
    }

    private void Check(Section section, string kind, string? within)
    {
        if (within == Group && kind != Way || within == Other && kind == Other)
        {
            context.Report(SpecDiagnostics.MenuTooDeep, section.Span, kind, within);
        }

        foreach (var key in Beside[Way].Append("entries").Where(key => section.Key(key) is not null && !Beside[kind].Contains(key)))
        {
            context.Report(SpecDiagnostics.MenuKeyDoesNotFit, section.Key(key)?.Span ?? section.Span, key, kind);
        }
    }
}
