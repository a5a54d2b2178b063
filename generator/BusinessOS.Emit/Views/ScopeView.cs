using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>The class that holds a condition of a page, so that the record's members are in its scope.</summary>
internal sealed record ScopeView
{
    public required EquatableArray<string> Usings { get; init; }

    public required string Namespace { get; init; }

    public required string Summary { get; init; }

    public required string NodeAttribute { get; init; }

    /// <summary>The node of the condition, as a literal.</summary>
    public required string Node { get; init; }

    public required string Name { get; init; }

    public required string Record { get; init; }

    public required string Condition { get; init; }

    /// <summary>Public what the database is asked: that is what the host proves.</summary>
    public required string Access { get; init; }

    /// <summary>The member that a page uses.</summary>
    public required string Where { get; init; }

    public required string Method { get; init; }

    public required EquatableArray<string> Ambient { get; init; }

    public required EquatableArray<Method> Methods { get; init; }

    public static ScopeView Of(AppCode code, PageCondition condition)
    {
        var members = ScopeMembers.Of(code, condition.Entity);
        var method = members.Take("WhereCondition");
        return new()
        {
            Usings = ["BusinessOS.Runtime.Definitions", .. members.Usings],
            Namespace = code.App.Namespace,
            Summary = XmlText.Of(condition.IsAsked ? $"Which records {condition.Title} shows" : $"When the step {condition.Title} is taken", ""),
            Access = condition.IsAsked ? "public" : "internal",
            NodeAttribute = members.Types.SpecNode,
            Node = Literal.Of(condition.Where.Node),
            Name = condition.Scope,
            Record = members.Record,
            Condition = members.Types.Condition,
            Where = condition.Member,
            Method = method,
            Ambient = members.Ambient,
            Methods = [CSharp.Method.Tree(method, "bool", condition.Where, members.Types)],
        };
    }
}
