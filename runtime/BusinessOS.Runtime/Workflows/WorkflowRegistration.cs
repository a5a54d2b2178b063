using BusinessOS.Runtime.Api.Records;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Records.Retention;
using BusinessOS.Runtime.Workflows.Mail;
using BusinessOS.Runtime.Workflows.Outbox;
using BusinessOS.Runtime.Workflows.Runs;
using BusinessOS.Runtime.Workflows.Schedules;
using BusinessOS.Runtime.Workflows.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Workflows;

/// <summary>Puts the workflows of a tenant into a host: tables, executor, schedules, mail and webhooks.</summary>
public static class WorkflowRegistration
{
    public static IServiceCollection AddBusinessOsWorkflows(this IServiceCollection services)
    {
        services.TryAddSingleton<TenantRows>();
        services.TryAddSingleton<RecordResources>();
        services.AddSingleton<IModelPart, WorkflowTables>();
        services.AddSingleton<WorkflowIndex>();
        services.AddSingleton<ScheduleKeeper>();
        services.AddSingleton<EventDispatcher>();
        services.AddSingleton<RunExecutor>();
        services.AddSingleton<RunReading>();
        services.AddSingleton<OutboxSender>();
        services.AddSingleton<MailSender>();
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookBody>();
        services.AddSingleton(s => new WorkflowLog(s.GetRequiredService<TenantRows>()));
        services.AddSingleton<WorkflowEngine>();
        services.AddScoped<RunStep>();
        services.AddScoped<RunRecords>();
        services.AddScoped<StepRunner>();
        services.AddScoped<ActivityRunner>();
        services.AddScoped<MessageWriter>();
        services.AddHostedService<WorkflowLoop>();
        services.AddHostedService<RetentionLoop>();
        services.AddOptions<WorkflowOptions>().BindConfiguration(WorkflowOptions.Section).ValidateOnStart();
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateOnStart();
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WorkflowOptions>, WorkflowOptionsValidator>();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        services.AddSingleton<IValidateOptions<WebhookOptions>, WebhookOptionsValidator>();
        return services;
    }
}
