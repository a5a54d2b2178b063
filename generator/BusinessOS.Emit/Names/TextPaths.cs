using BusinessOS.Emit.CSharp;

namespace BusinessOS.Emit.Names;

/// <summary>Tells what an expression of a text's hole yields for certain: a path of members to a field.</summary>
internal sealed class TextPaths(Workspace workspace)
{
    /// <summary>Whether it is text.</summary>
    public bool IsText(Expr expression, EntityRef? entity)
    {
        var path = PathOf(expression);
        if (path is ["User", "Name" or "Email"])
        {
            return true;
        }

        var (field, at) = Find(path, entity);
        var rest = path[Math.Min(at + 1, path.Length)..];
        return field?.Type switch
        {
            null => at == path.Length - 1 && path[at] is "CreatedBy" or "ChangedBy",
            FieldType.Address => rest.Length == 1,
            FieldType.Signature => rest is ["Name"],
            FieldType.User => rest is ["Name" or "Email"],
            var type => rest.Length == 0 && FieldCode.IsText(type.Value),
        };
    }

    /// <summary>
    /// For an amount: what follows it in a call that writes it with its currency, nothing for the organization's own; null
    /// for anything else.
    /// </summary>
    public string? CurrencyOf(Expr expression, EntityRef? entity)
    {
        var path = PathOf(expression);
        path = path is [.. var optional, "Value"] ? optional : path;
        var (field, at) = Find(path, entity);
        return field is not { Type: FieldType.Money } || at != path.Length - 1 ? null
            : field.CurrencyPath is { } way ? $", {string.Join('.', path[..at].Append(way))}"
            : field.Currency is { } fixedOne ? $", {Literal.Of(fixedOne)}"
            : "";
    }

    private static string[] PathOf(Expr expression) => expression.Text.Trim().Split('.');

    /// <summary>The field a path comes to, by references, and its place in the path; no field where it leaves the fields.</summary>
    private (Field? Field, int At) Find(string[] path, EntityRef? entity)
    {
        for (var at = 0; at < path.Length; at++)
        {
            var field = entity is null ? null : workspace.Find(entity).Fields.FirstOrDefault(f => f.Name == path[at]);
            if (field?.Target is null || at == path.Length - 1)
            {
                return (field, at);
            }

            entity = field.Target;
        }

        return (null, path.Length);
    }
}
