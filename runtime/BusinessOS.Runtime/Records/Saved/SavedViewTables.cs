using BusinessOS.Runtime.Data;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records.Saved;

/// <summary>How people want to see lists.</summary>
internal sealed class SavedViewTables : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<SavedViewRow>(view =>
        {
            view.ToTable("bos_view");
            view.HasKey(v => v.Id);
            view.Property(v => v.Id).ValueGeneratedNever();
            view.Property(v => v.Audience).HasConversion<string>();
            view.HasIndex(v => v.EntityKey);
        });
        model.Entity<DefaultViewRow>(choice =>
        {
            choice.ToTable("bos_view_default");
            choice.HasKey(c => new { c.PersonId, c.EntityKey });
            choice.HasIndex(c => c.ViewId);
        });
    }
}
