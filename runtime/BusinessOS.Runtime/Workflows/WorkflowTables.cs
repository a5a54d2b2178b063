using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Workflows.Rows;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Workflows;

/// <summary>The tables of the workflows.</summary>
internal sealed class WorkflowTables : IModelPart
{
    public const string Runs = "bos_workflow_run";
    public const string Schedules = "bos_workflow_schedule";
    public const string Outbox = "bos_outbox";

    public void Configure(ModelBuilder model)
    {
        model.Entity<WorkflowRun>(run =>
        {
            run.ToTable(Runs);
            run.HasKey(r => r.Id);
            run.Property(r => r.Id).ValueGeneratedNever();
            run.Property(r => r.State).HasConversion<string>();
            run.Property(r => r.Step).IsConcurrencyToken();
            run.Property(r => r.LeaseOwner).IsConcurrencyToken();
            run.HasIndex(r => r.Key).IsUnique();
            run.HasIndex(r => new { r.State, r.DueAt });
        });
        model.Entity<WorkflowSchedule>(schedule =>
        {
            schedule.ToTable(Schedules);
            schedule.HasKey(s => s.Workflow);
        });
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable(Outbox);
            message.HasKey(m => m.Id);
            message.Property(m => m.Id).ValueGeneratedNever();
            message.Property(m => m.Kind).HasConversion<string>();
            message.Property(m => m.State).HasConversion<string>();
            message.HasIndex(m => m.Key).IsUnique();
            message.HasIndex(m => new { m.State, m.DueAt });
        });
        model.Entity<TenantSecret>(secret =>
        {
            secret.ToTable("bos_secret");
            secret.HasKey(s => s.Name);
        });
    }
}
