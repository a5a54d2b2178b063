namespace BusinessOS.Spec.Writing.Trees;

internal enum MapLayout
{
    /// <summary>The keys of a node, one in a line; their order says nothing.</summary>
    Keys,

    /// <summary>The keys of a small node: with braces in one line where they fit.</summary>
    InlineKeys,

    /// <summary>Named nodes in the order people see them, their values in a column.</summary>
    Named,

    /// <summary>Like <see cref="Named"/>, with braces in one line where they fit.</summary>
    InlineNamed,

    /// <summary>Large named nodes, an empty line between them.</summary>
    Spaced,
}
