using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads what the database is to find records by: a list of fields, and of lists of fields that belong together.</summary>
internal static class IndexReader
{
    public static EquatableArray<IndexSpec> Read(ReadContext context, YamlNode node, string path)
    {
        context.Mark(path, node.Span);
        IReadOnlyList<YamlNode> items = node is YamlSequence list ? list.Items : [node];
        var indexes = new List<IndexSpec>();
        foreach (var item in items)
        {
            var fields = NameList.Read(context, item, $"{path}/{indexes.Count}", "indexes").Select(p => p.Text).ToEquatableArray();
            if (fields.Count == 0)
            {
                context.Report(SpecDiagnostics.NoFields, item.Span, "index", "[Borrower, DueOn]");
            }

            indexes.Add(new(fields));
        }

        return indexes.ToEquatableArray();
    }
}
