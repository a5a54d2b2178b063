using BusinessOS.Runtime.Data;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records.Sharing;

/// <summary>Who was given which record.</summary>
internal sealed class ShareTables : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<ShareRow>(share =>
    {
        share.ToTable("bos_share");
        share.HasKey(s => s.Id);
        share.Property(s => s.Id).ValueGeneratedNever();
        share.HasIndex(s => new { s.RecordId, s.EntityKey });
    });
}
