using BusinessOS.Runtime.Data;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Api.Keys;

/// <summary>The table of API keys.</summary>
internal sealed class ApiKeyTables : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<ApiKey>(key =>
    {
        key.ToTable("bos_api_key");
        key.HasKey(k => k.Id);
        key.Property(k => k.Id).ValueGeneratedNever();
        key.HasIndex(k => k.Hash).IsUnique();
        key.HasIndex(k => k.PersonId);
    });
}
