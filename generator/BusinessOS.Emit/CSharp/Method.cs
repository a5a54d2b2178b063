using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.CSharp;

/// <summary>A generated method whose body is what the owner wrote.</summary>
internal sealed record Method(string Signature, EquatableArray<CodeLine> Lines)
{
    /// <summary>A method that returns the owner's expression as an expression tree over the record.</summary>
    public static Method Tree(string name, string type, Expr expression, TypeNames names) =>
        new($"private {TreeOf(type, names)} {name}() =>", [CodeLine.Of("() => ", expression, 0, ";")]);

    /// <summary>A <see cref="Tree"/> that other classes of the app ask for.</summary>
    public static Method SharedTree(string name, string type, Expr expression, TypeNames names) =>
        new($"internal {TreeOf(type, names)} {name}() =>", [CodeLine.Of("() => ", expression, 0, ";")]);

    /// <summary>A method that returns an expression tree which makes an object with the owner's values for its properties.</summary>
    public static Method Made(string name, string type, IEnumerable<Assignment> values, TypeNames names) => new(
        $"private {TreeOf(type, names)} {name}() => () => new {type}",
        [CodeLine.Of("{"), .. values.Select(v => CodeLine.Of($"{v.Field} = ", v.Value, 0, ",")), CodeLine.Of("};")]);

    /// <summary>A static method that computes the owner's expression, outside any record.</summary>
    public static Method Value(string name, string type, Expr expression) =>
        new($"private static {type} {name}() =>", [CodeLine.Of("", expression, 0, ";")]);

    /// <summary>
    /// A method that returns the owner's text with holes as an expression tree: a sum of its parts. What is text already
    /// stays as it is, so that a database can compute it; anything else is put into words first.
    /// </summary>
    /// <param name="paths">What is known of expressions that lead to a field.</param>
    /// <param name="entity">Whose record the text is about; null for none.</param>
    /// <param name="isAddress">Whether a machine reads it, to which an amount is a number.</param>
    public static Method Text(string name, TextTemplate template, TypeNames names, TextPaths paths, EntityRef? entity, bool isAddress = false)
    {
        var signature = $"private {TreeOf("string?", names)} {name}() => () =>";
        var parts = template.Parts.Where(p => p.Expression is not null || p.Text.Length > 0).ToList();
        if (parts.Count == 0)
        {
            return new(signature, [CodeLine.Of("\"\";")]);
        }

        var lines = new List<CodeLine>();
        for (var i = 0; i < parts.Count; i++)
        {
            var plus = i == 0 ? "" : "+ ";
            var end = i == parts.Count - 1 ? ";" : "";
            lines.Add((parts[i].Expression, parts[i].Format) switch
            {
                (null, _) => CodeLine.Of($"{plus}{Literal.Of(parts[i].Text)}{end}"),
                ({ } value, { } format) => CodeLine.Of($"{plus}{names.DisplayText}.Of(", value, parts[i].Offset, $", {Literal.Of(format)}){end}"),
                ({ } text, null) when paths.IsText(text, entity) => CodeLine.Of(plus, text, parts[i].Offset, end),
                ({ } amount, null) when !isAddress && paths.CurrencyOf(amount, entity) is { } currency =>
                    CodeLine.Of($"{plus}{names.DisplayText}.Money(", amount, parts[i].Offset, $"{currency}){end}"),
                ({ } other, null) => CodeLine.Of($"{plus}{names.DisplayText}.Of(", other, parts[i].Offset, $"){end}"),
            });
        }

        return new(signature, [.. lines]);
    }

    /// <summary>The namespaces a file with these methods needs beside its own.</summary>
    public static EquatableArray<string> UsingsOf(IEnumerable<Method> methods) =>
        methods.Any(m => m.Lines.Any(l => l.Code.Contains($" {nameof(TypeNames.DisplayText)}.", StringComparison.Ordinal)))
            ? ["BusinessOS.Runtime.Definitions", "BusinessOS.Runtime.Expressions"]
            : ["BusinessOS.Runtime.Definitions"];

    private static string TreeOf(string type, TypeNames names) => $"{names.Expression}<{names.Func}<{type}>>";
}
