namespace BusinessOS.Model.Binding;

/// <summary>A transition or an action as written, and the entity it belongs to.</summary>
/// <param name="Word">"transition" or "action".</param>
internal sealed record RecordStepScope(EntityScope Entity, IRecordStepSpec Spec, string Word, string Node) : IScope
{
    public SourceMap Map => Entity.Map;

    public string Name => Spec.Name;

    /// <summary>"the transition 'Loan.Approve'".</summary>
    public string Sentence => $"the {Word} '{Entity.Name}.{Name}'";

    public string ValueNode(string field) => $"{Node}/values/{field}";
}
