using BusinessOS.Runtime.Data;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Seeding;

/// <summary>Which records came with the apps.</summary>
internal sealed class SeedTables : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<SeedRow>(seed =>
    {
        seed.ToTable("bos_seed");
        seed.HasKey(s => new { s.EntityKey, s.Key });
    });
}
