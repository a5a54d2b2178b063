namespace BusinessOS.Model.Binding;

/// <summary>A node of a spec together with what surrounds it: what a rule is given to check.</summary>
internal interface IScope
{
    /// <summary>The node's path, the key of its place in the files.</summary>
    string Node { get; }

    SourceMap Map { get; }
}
