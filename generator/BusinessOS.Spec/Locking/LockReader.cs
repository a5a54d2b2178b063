using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Locking;

/// <summary>Reads a lock. A lock that is broken anywhere is not used at all: a wrong id would give data to the wrong node.</summary>
internal static class LockReader
{
    public static Outcome<LockFile> Read(SpecFile file)
    {
        var context = new ReadContext();
        if (TextGuard.Refuse(file, TextGuard.MaxLockBytes) is { } refused)
        {
            return Fail(file, refused.Message);
        }

        if (YamlReader.Read(new SourceText(file.Path, file.Text), context.Problems) is not YamlMapping root)
        {
            return Fail(file, "it is empty or not YAML.");
        }

        var section = new Section(context, root, LockKeys.File, "");
        var read = new LockFile
        {
            App = section.RequiredText("app", "The lock", section.Span, "my-app"),
            Nodes = Nodes(context, section.Mapping("ids")),
            Gone = Nodes(context, section.Mapping("gone")),
        };
        ReportSameIds(context, root, read);
        var problems = context.Problems.ToSorted();
        return problems.FirstOrDefault(p => p.IsError && p.Descriptor != LockDiagnostics.SameId) is { } first
            ? new(null, [LockDiagnostics.Unreadable.At(first.Span, first.Message)])
            : new(problems.Count == 0 ? read : null, problems);
    }

    private static EquatableArray<LockedNode> Nodes(ReadContext context, YamlMapping? mapping) =>
        mapping is null ? [] : mapping.Entries.Select(e => Node(context, e)).ToEquatableArray();

    private static LockedNode Node(ReadContext context, YamlEntry entry)
    {
        if (entry.Value is YamlMapping mapping)
        {
            var section = new Section(context, mapping, LockKeys.Node, entry.Name);
            return new(entry.Name, section.RequiredText("id", "The node", section.Span, "0123456789abcdef0123"), section.Text("type"), section.Names("was"));
        }

        if (entry.Value is not YamlScalar { IsNull: false } id)
        {
            context.ReportShape(entry.Value, $"The id of '{entry.Name}'", "a text");
            return new(entry.Name, "");
        }

        return new(entry.Name, id.Value.Trim());
    }

    private static void ReportSameIds(ReadContext context, YamlMapping root, LockFile file)
    {
        foreach (var same in file.Nodes.Concat(file.Gone).GroupBy(n => n.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var (first, second) = (same.First().Path, same.ElementAt(1).Path);
            var place = root.Entries.Select(e => (e.Value as YamlMapping)?.Find(second)).OfType<YamlEntry>().Last();
            context.Report(LockDiagnostics.SameId, place.Key.Span, first, second);
        }
    }

    private static Outcome<LockFile> Fail(SpecFile file, string reason) =>
        new(null, [LockDiagnostics.Unreadable.At(SourceSpan.StartOf(file.Path), reason)]);
}
