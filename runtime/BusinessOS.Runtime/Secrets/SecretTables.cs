using BusinessOS.Runtime.Data;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Secrets;

/// <summary>The names of the keys of encrypted fields.</summary>
internal sealed class SecretTables : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<FieldKeyRow>(key =>
    {
        key.ToTable("bos_field_key");
        key.HasKey(k => k.Id);
        key.Property(k => k.Id).ValueGeneratedNever();
    });
}
