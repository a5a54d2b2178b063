using BusinessOS.Runtime.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Data;

/// <summary>The tables every change of a record writes beside it.</summary>
internal sealed class RecordTables : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<AuditEntry>(audit =>
        {
            audit.ToTable("bos_audit");
            audit.HasKey(a => a.Sequence);
            audit.HasIndex(a => new { a.EntityKey, a.RecordId });
        });
        model.Entity<RecordEvent>(happened =>
        {
            happened.ToTable("bos_event");
            happened.HasKey(e => e.Sequence);
            happened.Property(e => e.Kind).HasConversion<string>();
            happened.HasIndex(e => e.Id).IsUnique();
            happened.HasIndex(e => e.DispatchedAt);
        });
        model.Entity<StateStay>(stay =>
        {
            stay.ToTable("bos_state_stay");
            stay.HasKey(s => s.Sequence);
            stay.HasIndex(s => new { s.EntityKey, s.RecordId });
        });
        model.Entity<DailyJob>(job =>
        {
            job.ToTable("bos_job");
            job.HasKey(j => j.Name);
        });
        model.Entity<Counter>(counter =>
        {
            counter.ToTable("bos_counter");
            counter.HasKey(c => c.Name);
        });
        model.Entity<FileRow>(file =>
        {
            file.ToTable("bos_file");
            file.HasKey(f => f.Id);
            file.Property(f => f.Id).ValueGeneratedNever();
        });
    }
}
