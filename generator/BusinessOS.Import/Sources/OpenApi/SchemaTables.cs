using Microsoft.OpenApi;

namespace BusinessOS.Import.Sources.OpenApi;

/// <summary>Makes tables of an API's schemas: of those that stand for records, which bodies hold and others refer to.</summary>
internal sealed class SchemaTables
{
    private static readonly string[] Envelopes = ["Error", "Problem", "ProblemDetails", "ApiError", "ApiResponse", "Page", "Pagination", "PagedList", "Links", "Meta"];
    private static readonly string[] Variants = ["Request", "Response", "Input", "Create", "Update", "Patch", "New", "Dto", "Body", "Payload", "Summary", "Details"];

    private readonly OpenApiDocument _document;
    private readonly List<(string, string)> _leftOut = [];
    private readonly Dictionary<string, string> _tableOf = new(StringComparer.Ordinal);

    public SchemaTables(OpenApiDocument document)
    {
        _document = document;
        var schemas = (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        var used = Used();
        var kept = schemas.Where(s => Decide(s.Key, s.Value, used)).Select(s => s.Key).ToList();

        // "OrderInput" says again what "Order" says.
        foreach (var name in kept)
        {
            var of = Variants.Select(v => name.EndsWith(v, StringComparison.Ordinal) ? name[..^v.Length] : name.StartsWith(v, StringComparison.Ordinal) ? name[v.Length..] : null)
                .FirstOrDefault(n => n is { Length: > 0 } && kept.Contains(n));
            _tableOf[name] = of ?? name;
            if (of is not null)
            {
                _leftOut.Add(($"the schema {name}", $"It says again what {of} says."));
            }
        }

        Tables = [.. kept.Where(n => _tableOf[n] == n).Select(n => Table(n, schemas[n]))];
    }

    public IReadOnlyList<SourceTable> Tables { get; }

    public IReadOnlyList<(string What, string Why)> LeftOut => _leftOut;

    private bool Decide(string name, IOpenApiSchema schema, HashSet<string> used)
    {
        var properties = SchemaShape.Properties(schema);
        var why = properties.Count == 0 ? schema.Enum is { Count: > 0 } ? null : "It is no object with properties."
            : Envelopes.Any(e => name.Equals(e, StringComparison.OrdinalIgnoreCase) || name.EndsWith(e, StringComparison.Ordinal)) ? "It wraps answers and is no record."
            : !used.Contains(name) ? "No request or response uses it, other than as a part of others."
            : null;
        if (why is not null)
        {
            _leftOut.Add(($"the schema {name}", why));
        }

        return why is null && properties.Count > 0;
    }

    /// <summary>Schemas that bodies use, themselves or through others.</summary>
    private HashSet<string> Used()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<IOpenApiSchema>();
        var operations = Values(_document.Paths).SelectMany(p => Values(p.Operations));
        foreach (var operation in operations)
        {
            var contents = Values(operation.RequestBody?.Content).Concat(Values(operation.Responses).SelectMany(r => Values(r?.Content)));
            foreach (var schema in contents.Select(c => c?.Schema).OfType<IOpenApiSchema>())
            {
                open.Enqueue(schema);
            }
        }

        var seen = new HashSet<IOpenApiSchema>(ReferenceEqualityComparer.Instance);
        while (open.TryDequeue(out var schema))
        {
            if (!seen.Add(schema))
            {
                continue;
            }

            if (schema is OpenApiSchemaReference { Reference.Id: { } id } && !found.Add(id))
            {
                continue;
            }

            foreach (var next in SchemaShape.Parts(schema))
            {
                open.Enqueue(next);
            }
        }

        return found.Count > 0 ? found : (_document.Components?.Schemas?.Keys ?? []).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<T> Values<TKey, T>(IDictionary<TKey, T>? of) => of is null ? [] : of.Values;

    private SourceTable Table(string name, IOpenApiSchema schema)
    {
        var required = SchemaShape.Required(schema);
        var (columns, keys) = (new List<SourceColumn>(), new List<ForeignKey>());
        foreach (var (property, of) in SchemaShape.Properties(schema))
        {
            var (single, isList) = SchemaShape.Items(of) is { } items ? (items, true) : (of, false);
            var target = SchemaShape.Target(single) is { } id ? _tableOf.GetValueOrDefault(id) : null;
            if (target is not null && isList)
            {
                _leftOut.Add(($"{name}.{property}", $"It lists records of {target}; give {target} a reference to {name}, or make them its lines."));
                continue;
            }

            var column = target is not null
                ? new SourceColumn(property) { Kind = SourceKind.Text, Comment = of.Description }
                : SchemaShape.Column(property, single, isList);
            if (column is null)
            {
                _leftOut.Add(($"{name}.{property}", "It holds an object of its own; make an entity of it, or text."));
                continue;
            }

            columns.Add(column with { Required = required.Contains(property) && !SchemaShape.IsNullable(of) });
            if (target is not null)
            {
                keys.Add(new ForeignKey([property], target, []) { Said = "it refers to" });
            }
        }

        var key = columns.Where(c => c.Name.Equals("id", StringComparison.OrdinalIgnoreCase)).Select(c => c.Name).ToEquatableArray();
        return new SourceTable(name, columns.ToEquatableArray()) { Comment = schema.Description, PrimaryKey = key, ForeignKeys = keys.ToEquatableArray() };
    }
}
