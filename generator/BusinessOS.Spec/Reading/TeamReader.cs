using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads teams, which are written as roles are.</summary>
internal sealed class TeamReader(ReadContext context)
{
    public EquatableArray<TeamSpec> Read(YamlNode node) =>
        new RoleReader(context, "team", NodePath.Team).Read(node)
            .Select(r => new TeamSpec { Name = r.Name, Label = r.Label, Description = r.Description })
            .ToEquatableArray();
}
