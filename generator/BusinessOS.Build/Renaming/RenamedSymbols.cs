using System.Text.RegularExpressions;
using BusinessOS.Model;
using BusinessOS.Spec;
using Microsoft.CodeAnalysis;

namespace BusinessOS.Build.Renaming;

/// <summary>The C# symbols that a node's generated code consists of, and what they are called after the rename.</summary>
internal sealed class RenamedSymbols
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<(Regex From, string To)> _ids = [];

    public RenamedSymbols(App app, SpecNode node, string to)
    {
        var space = app.Namespace;
        switch (node.Kind)
        {
            case SpecNodeKind.Entity:
                Add($"{space}.", node.Name, to);
                Add($"{space}.", $"{node.Name}Status", $"{to}Status");
                foreach (var field in FieldsOf(app, node.Name).Where(f => f is { ChoiceType: not null, IsComputed: false }))
                {
                    Add($"{space}.", node.Name + field.Name, to + field.Name);
                }

                break;
            case SpecNodeKind.Field:
                Add($"{space}.{node.Entity}.", node.Name, to);
                Add($"{space}.{node.Entity}.", $"{node.Name}Id", $"{to}Id");
                Add($"{space}.", node.Entity + node.Name, node.Entity + to);
                break;
            case SpecNodeKind.Choice:
                Add($"{space}.{node.Entity}{node.Field}.", node.Name, to);
                break;
            case SpecNodeKind.State:
                Add($"{space}.{node.Entity}Status.", node.Name, to);
                break;
            case SpecNodeKind.Page:
                Add($"{space}.", node.Name, to);
                break;
            default:
                break;
        }
    }

    /// <summary>The new name of a symbol; null when it keeps its own.</summary>
    public string? NameOf(ISymbol? symbol)
    {
        var named = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } made ? made.ContainingType : symbol;
        return named?.OriginalDefinition.GetDocumentationCommentId() is { } id && id.Length > 2 ? _names.GetValueOrDefault(id[2..]) : null;
    }

    /// <summary>What a symbol is known by before the rename, as it is known after it.</summary>
    public string KeyAfter(ISymbol symbol) => _ids.Aggregate(KeyOf(symbol), (key, id) => id.From.Replace(key, id.To));

    /// <summary>What a symbol is known by in any compilation: local ones by their place in what holds them.</summary>
    public static string KeyOf(ISymbol symbol) => symbol.OriginalDefinition.GetDocumentationCommentId()
        ?? $"{symbol.Kind} {symbol.Name} in {(symbol.ContainingSymbol is { } holder ? KeyOf(holder) : "")}";

    private static EquatableArray<Field> FieldsOf(App app, string entity) => app.Entities.First(e => e.Ref.Name == entity).Fields;

    private void Add(string before, string from, string to)
    {
        _names[before + from] = to;
        _ids.Add((new Regex($@"(?<![\w.]){Regex.Escape(before + from)}(?!\w)", RegexOptions.CultureInvariant), before + to));
    }
}
