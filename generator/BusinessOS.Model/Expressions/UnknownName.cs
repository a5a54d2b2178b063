using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Expressions;

/// <summary>A name in an expression that its record does not have: a slip, or a member that the owner's own code adds.</summary>
internal sealed record UnknownName(string Name, EntityScope Owner)
{
    /// <summary>The field it is nearest to, if it is near one.</summary>
    public string? Nearest => NearestName.Find(Name, Owner.Fields.Select(candidate => candidate.Name));

    public string Message => $": '{Owner.Name}' has no field '{Name}'";
}
