using BusinessOS.Runtime.Data;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Identity.Teams;

/// <summary>The tenant's teams and who is in them.</summary>
internal sealed class TeamTables : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<TeamRow>(team =>
        {
            team.ToTable("bos_team");
            team.HasKey(t => t.Key);
        });
        model.Entity<TeamMember>(member =>
        {
            member.ToTable("bos_team_member");
            member.HasKey(m => new { m.Team, m.PersonId });
            member.HasIndex(m => m.PersonId);
            member.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).IsRequired().OnDelete(DeleteBehavior.Cascade);
        });
    }
}
