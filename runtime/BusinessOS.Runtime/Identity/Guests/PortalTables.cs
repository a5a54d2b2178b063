using BusinessOS.Runtime.Data;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Identity.Guests;

/// <summary>The codes people come in by portals with.</summary>
internal sealed class PortalTables : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<PortalCode>(code =>
    {
        code.ToTable("bos_portal_code");
        code.HasKey(c => c.Id);
        code.Property(c => c.Id).ValueGeneratedNever();
        code.HasIndex(c => c.Email);
        code.HasIndex(c => c.ExpiresAt);
    });
}
