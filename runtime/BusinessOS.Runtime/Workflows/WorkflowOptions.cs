using System.ComponentModel.DataAnnotations;

namespace BusinessOS.Runtime.Workflows;

/// <summary>Settings of the executor, section <c>Workflows</c>.</summary>
public sealed class WorkflowOptions
{
    public const string Section = "Workflows";

    /// <summary>Whether this process runs workflows; another may, on the same database.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often it looks for work that nobody told it of: schedules, retries, what other processes left.</summary>
    [Range(1, 3600)]
    public int PollSeconds { get; set; } = 2;

    /// <summary>How many runs may set each other off before the chain is cut.</summary>
    [Range(1, 100)]
    public int MaxDepth { get; set; } = 8;
}
