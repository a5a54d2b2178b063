using System.Text;

namespace BusinessOS.Spec.Expressions;

/// <summary>
/// Carries a rename into expressions. It follows member chains over references (<c>Loan.Equipment.Name</c>), so that a
/// member of the same name on another entity stays as it is.
/// </summary>
internal sealed class ExpressionRenamer(ReachableEntities entities, NameChange change)
{
    /// <summary>Stands for the enum of the change where a name's owner is asked for; no entity can be called so.</summary>
    private const string Enum = "enum";

    /// <summary>The expression with the new names. <paramref name="entity"/> is the record's own entity, null when there is none.</summary>
    public string Rename(string expression, string? entity)
    {
        var tokens = CSharpTokens.Read(expression);
        var edits = RoleEdits(tokens, expression);
        var owners = new string?[tokens.Count];
        var items = new string?[tokens.Count];
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != CSharpTokenKind.Name)
            {
                continue;
            }

            var name = tokens[i].In(expression).ToString();
            var dot = DotBefore(tokens, expression, i);
            if (dot is null && ItemOf(tokens, expression, i, items) is { } item)
            {
                parameters[name] = item;
            }

            if (dot is null && parameters.TryGetValue(name, out var one))
            {
                owners[i] = one;
                continue;
            }

            var owner = dot is null ? entity : dot.Value < 0 ? null : owners[dot.Value];
            items[i] = entities.ItemOf(owner, name);
            owners[i] = name == "this" && dot is null ? entity
                : name == change.Enum && !entities.HasField(owner, name) ? Enum
                : entities.TargetOf(owner, name);
            if (NewName(name, owner, isFirst: dot is null) is { } renamed && !IsArgumentName(tokens, expression, i))
            {
                edits.Add((tokens[i], renamed));
            }
        }

        return Apply(expression, edits);
    }

    /// <summary>Text with holes: only what stands in the holes is code.</summary>
    public string RenameTemplate(string template, string? entity)
    {
        var result = new StringBuilder(template.Length);
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                result.Append(template, at, template.Length - at);
                break;
            }

            var (expression, format) = TextHole.Split(template[(open + 1)..close]);
            result.Append(template, at, open + 1 - at).Append(Rename(expression, entity)).Append(format is null ? "" : ":" + format).Append('}');
            at = close + 1;
        }

        return result.ToString();
    }

    /// <summary>A field, or a path of fields, as pages list them; what stands behind it stays: <c>DueOn desc</c>.</summary>
    public string RenamePath(string path, string? entity)
    {
        var end = path.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? Rename(path, entity) : Rename(path[..end], entity) + path[end..];
    }

    private string? NewName(string name, string? owner, bool isFirst)
    {
        if (owner == Enum)
        {
            return change.Values.GetValueOrDefault(name);
        }

        if (owner is not null && owner == change.Entity && change.Members.TryGetValue(name, out var member))
        {
            return member;
        }

        return isFirst && !entities.HasField(owner, name) && change.Types.TryGetValue(name, out var type) ? type : null;
    }

    /// <summary>The names of roles in <c>User.Is("Manager")</c>: the one text that is a name.</summary>
    private List<(CSharpToken Token, string Name)> RoleEdits(IReadOnlyList<CSharpToken> tokens, string expression)
    {
        var edits = new List<(CSharpToken, string)>();
        for (var i = 4; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == CSharpTokenKind.Literal
                && tokens[i - 1].In(expression) is "(" && tokens[i - 2].In(expression) is "Is"
                && tokens[i - 3].In(expression) is "." && tokens[i - 4].In(expression) is "User"
                && change.Roles.GetValueOrDefault(tokens[i].In(expression).Trim('"').ToString()) is { } renamed)
            {
                edits.Add((tokens[i], $"\"{renamed}\""));
            }
        }

        return edits;
    }

    /// <summary>For the name before <c>=&gt;</c> in <c>Members.Any(m =&gt; …)</c>: the entity it is a record of.</summary>
    /// <param name="items">For names that stand for several records: their entity.</param>
    private static string? ItemOf(IReadOnlyList<CSharpToken> tokens, string expression, int index, string?[] items) =>
        index >= 4 && index + 1 < tokens.Count
        && expression.AsSpan(tokens[index + 1].Start).StartsWith("=>")
        && tokens[index - 1].In(expression) is "(" && tokens[index - 2].Kind == CSharpTokenKind.Name && tokens[index - 3].In(expression) is "."
            ? items[index - 4]
            : null;

    /// <summary>Null when no dot stands before the token; otherwise the index of the name before the dot, -1 when it is something else.</summary>
    private static int? DotBefore(IReadOnlyList<CSharpToken> tokens, string expression, int index)
    {
        if (index == 0 || tokens[index - 1].In(expression) is not ".")
        {
            return null;
        }

        var before = index - 2;
        while (before >= 0 && tokens[before].In(expression) is "?" or "!")
        {
            before--;
        }

        return before >= 0 && tokens[before].Kind == CSharpTokenKind.Name ? before : -1;
    }

    /// <summary><c>name:</c> within brackets, which names a parameter; behind <c>?</c> it is a value.</summary>
    private static bool IsArgumentName(IReadOnlyList<CSharpToken> tokens, string expression, int index) =>
        index > 0 && index + 1 < tokens.Count
        && tokens[index + 1].In(expression) is ":"
        && tokens[index - 1].In(expression) is "(" or ",";

    private static string Apply(string expression, List<(CSharpToken Token, string Name)> edits)
    {
        if (edits.Count == 0)
        {
            return expression;
        }

        var result = new StringBuilder(expression.Length);
        var at = 0;
        foreach (var (token, name) in edits.OrderBy(e => e.Token.Start))
        {
            result.Append(expression, at, token.Start - at).Append(name);
            at = token.End;
        }

        return result.Append(expression, at, expression.Length - at).ToString();
    }
}
