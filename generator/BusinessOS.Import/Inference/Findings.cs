namespace BusinessOS.Import.Inference;

/// <summary>What is to be told about an import: where parts come from, what was assumed, what was left out.</summary>
internal sealed class Findings
{
    public List<ImportOrigin> Origins { get; } = [];

    public List<ImportAssumption> Assumptions { get; } = [];

    public List<ImportLeftOut> LeftOut { get; } = [];

    public void Assume(string question, string taken) => Assumptions.Add(new(question, taken));

    /// <summary>An entity got another name after it was told of.</summary>
    public void Rename(string entity, string name)
    {
        for (var i = 0; i < Origins.Count; i++)
        {
            Origins[i] = Origins[i].Entity == entity ? Origins[i] with { Entity = name } : Origins[i];
        }
    }

    public void Leave(string what, string why) => LeftOut.Add(new(what, why));
}
