using System.Collections.Immutable;
using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>
/// Reads an app from its files, as a folder (<c>app.yaml</c>, <c>entities/*.yaml</c>, <c>pages/*.yaml</c>,
/// <c>workflows/*.yaml</c>, <c>texts/*.yaml</c>) or as one file that holds everything. Files of other kinds are passed over. All problems
/// are reported at once; the value beside errors is what could be read.
/// </summary>
public sealed class SpecReader
{
    private readonly ReadContext _context = new();
    private readonly ImmutableDictionary<string, string>.Builder _texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

    private SpecReader()
    {
    }

    public static Outcome<SpecDocument> Read(IReadOnlyList<SpecFile> files) => new SpecReader().ReadAll(files);

    private Outcome<SpecDocument> ReadAll(IReadOnlyList<SpecFile> files)
    {
        var refused = new HashSet<SpecFile>(ReferenceEqualityComparer.Instance);
        var folder = SpecFolder.Of(files);
        foreach (var file in files)
        {
            if (PictureText.IsPicture(file.Path))
            {
                continue;
            }

            if (!IsOfSpec(folder, file))
            {
                _texts[file.Path] = file.Text;
            }
            else if (TextGuard.Refuse(file) is { } problem)
            {
                _context.Problems.Add(problem);
                refused.Add(file);
            }
            else
            {
                _texts[file.Path] = file.Text;
            }
        }

        foreach (var stray in folder.Strays)
        {
            _context.Report(SpecDiagnostics.FileNotRead, SourceSpan.StartOf(stray.Path), FixForStray(stray.Path));
        }

        if (folder.App is null)
        {
            _context.Report(SpecDiagnostics.NoApp, SourceSpan.None);
        }

        var app = folder.App is { } main && !refused.Contains(main) ? ReadRoot(main, "app", "my-app") : null;
        var theme = new ThemeReader(_context, files);
        var read = ReadApp(app, folder, refused, theme);
        var document = new SpecDocument(read, new SourceMap(_context.ToSpans(), _texts.ToImmutable())) { Pictures = theme.Pictures.ToImmutableDictionary(StringComparer.Ordinal) };
        return new(document, _context.Problems.ToSorted());
    }

    private static bool IsOfSpec(SpecFolder folder, SpecFile file) =>
        file == folder.App || NodeKind.All.Any(k => folder.Of(k).Contains(file));

    private AppSpec ReadApp(YamlMapping? root, SpecFolder folder, HashSet<SpecFile> refused, ThemeReader theme)
    {
        var mapping = root ?? new YamlMapping(new SourceText(folder.App?.Path ?? "", ""), 0, 0, false, []);
        if (mapping.Find("app")?.Value is YamlScalar { IsNull: false } id && id.Value.Trim().Length > 0)
        {
            _context.App = id.Value.Trim();
            _context.Mark(NodePath.App(_context.App), id.Piece.Trim().Span);
        }

        var section = new Section(_context, mapping, SpecKeys.App, NodePath.App(_context.App));
        if (root is not null && section.Find("app") is null)
        {
            _context.Report(SpecDiagnostics.MissingKey, section.Span, "The app", "app", "my-app");
        }

        var entities = ReadNodes(NodeKind.Entity, section, folder, refused, new EntityReader(_context).Read);
        var pages = ReadNodes(NodeKind.Page, section, folder, refused, new PageReader(_context).Read);
        var workflows = ReadNodes(NodeKind.Workflow, section, folder, refused, new WorkflowReader(_context).Read);
        var texts = ReadNodes(NodeKind.Texts, section, folder, refused, (name, where, body) => new TextsReader(_context).Read(name, where, body));
        var overlays = ReadNodes(NodeKind.Overlay, section, folder, refused, new OverlayReader(_context).Read);
        return new()
        {
            Id = section.Text("app") ?? _context.App,
            Name = root is null ? "" : section.RequiredText("name", "The app", section.Span, SpecName.ToLabel(_context.App)),
            Version = section.Text("version") ?? "1.0.0",
            Description = section.Text("description") ?? "",
            Uses = section.Find("uses") is { } uses ? new UsesReader(_context).Read(uses, NodePath.Member(section.Path, "uses")) : [],
            Roles = section.Find("roles") is { } roles ? new RoleReader(_context, "role", NodePath.Role).Read(roles) : [],
            Teams = section.Find("teams") is { } teams ? new TeamReader(_context).Read(teams) : [],
            Theme = theme.Read(section.Mapping("theme")),
            Home = section.Text("home"),
            Navigation = new MenuReader(_context).Read(section.Items("navigation"), NodePath.Navigation(_context.App)),
            Entities = entities,
            Pages = pages,
            Workflows = workflows,
            Language = section.Text("language"),
            Languages = section.Names("languages"),
            Texts = texts,
            Overlays = overlays,
        };
    }

    /// <summary>The nodes of one kind: those within the app's file, then those of the files, or in the order the app's file lists.</summary>
    private EquatableArray<T> ReadNodes<T>(
        NodeKind kind, Section app, SpecFolder folder, HashSet<SpecFile> refused, Func<string, SourceSpan, Section, T> read)
    {
        var nodes = new List<(string Name, T Node)>();
        var list = app.Find(kind.Plural);
        if (list is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                AddNode(kind, entry.Name, entry.Key.Span, ToBody(kind, entry), isOwnFile: false, nodes, read);
            }
        }

        foreach (var file in folder.Of(kind).Where(f => !refused.Contains(f)))
        {
            if (ReadRoot(file, kind.Key, kind.Example) is { } root)
            {
                AddFile(kind, file, root, nodes, read);
            }
        }

        return list is YamlSequence or YamlScalar ? Order(kind, list, nodes) : nodes.Select(n => n.Node).ToEquatableArray();
    }

    private void AddFile<T>(NodeKind kind, SpecFile file, YamlMapping root, List<(string Name, T Node)> nodes, Func<string, SourceSpan, Section, T> read)
    {
        var name = (root.Find(kind.Key)?.Value as YamlScalar)?.Piece.Trim();
        var isNamed = name is { IsEmpty: false, Scalar.IsNull: false };
        var start = root.Entries.Count > 0 ? root.Entries[0].Key.Span : root.Span;
        var stem = file.Path[(file.Path.LastIndexOf('/') + 1)..file.Path.LastIndexOf('.')];
        if (!isNamed)
        {
            _context.Report(SpecDiagnostics.MissingKey, start, "The file", kind.Key, SpecName.FromLabel(stem) ?? kind.Example);
        }

        AddNode(kind, isNamed ? name!.Value.Text : stem, isNamed ? name!.Value.Span : start, root, isOwnFile: true, nodes, read);
    }

    private void AddNode<T>(
        NodeKind kind, string name, SourceSpan where, YamlMapping body, bool isOwnFile, List<(string Name, T Node)> nodes, Func<string, SourceSpan, Section, T> read)
    {
        var path = kind.PathOf(_context.App, name);
        if (nodes.Exists(n => n.Name == name) && _context.TryFind(path, out var first))
        {
            _context.Report(SpecDiagnostics.DefinedTwice, where, kind.Key, name, first.ToString());
            return;
        }

        string[] except = isOwnFile ? [] : [kind.Key];
        nodes.Add((name, read(name, where, new Section(_context, body, kind.Table, path, except))));
    }

    private YamlMapping ToBody(NodeKind kind, YamlEntry entry)
    {
        if (entry.Value is YamlMapping body)
        {
            return body;
        }

        if (entry.Value is not YamlScalar { IsNull: true })
        {
            _context.ReportShape(entry.Value, $"The {kind.Key} '{entry.Name}'", "a group of keys");
        }

        return new(entry.Key.Source, entry.Key.Start, entry.Key.End, false, []);
    }

    private EquatableArray<T> Order<T>(NodeKind kind, YamlNode list, List<(string Name, T Node)> nodes)
    {
        var ordered = new List<(string Name, T Node)>();
        foreach (var piece in NameList.Read(_context, list, $"{_context.App}/{kind.Plural}", kind.Plural))
        {
            var at = nodes.FindIndex(n => n.Name == piece.Text);
            if (at >= 0)
            {
                ordered.Add(nodes[at]);
                nodes.RemoveAt(at);
            }
            else
            {
                _context.Report(SpecDiagnostics.ListedButMissing, piece.Span, piece.Text, kind.Key, kind.FileFor(piece.Text));
            }
        }

        return ordered.Concat(nodes).Select(n => n.Node).ToEquatableArray();
    }

    private YamlMapping? ReadRoot(SpecFile file, string key, string example)
    {
        var found = new DiagnosticBag();
        var root = YamlReader.Read(new SourceText(file.Path, file.Text), found);
        _context.Problems.AddRange(found.ToSorted());
        switch (root)
        {
            case YamlMapping mapping:
                return mapping;
            case null or YamlScalar { IsNull: true } when !found.HasErrors:
                _context.Report(SpecDiagnostics.EmptyFile, SourceSpan.StartOf(file.Path), key, example);
                return null;
            case not null when !found.HasErrors:
                _context.ReportShape(root, "The file", $"a group of keys that begins with '{key}: {example}'");
                return null;
            default:
                return null;
        }
    }

    private static string FixForStray(string path)
    {
        var top = path.Split('/')[0];
        return NearestName.Find(top, NodeKind.All.Select(k => k.Plural)) is { } near
            ? $"Did you mean the folder '{near}'?"
            : "Move it to the folder it belongs to, or to another place.";
    }
}
