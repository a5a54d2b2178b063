namespace BusinessOS.Deploy;

/// <summary>What a tenant's container may use at most.</summary>
public sealed record ContainerLimits
{
    public static readonly ContainerLimits Default = new();

    /// <summary>In bytes, memory and swap together.</summary>
    public long Memory { get; init; } = 512L * 1024 * 1024;

    /// <summary>In processors: 0.5 is half of one.</summary>
    public double Processors { get; init; } = 1;

    /// <summary>Processes and threads together.</summary>
    public int Processes { get; init; } = 256;
}
