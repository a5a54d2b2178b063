namespace BusinessOS.Cli.Running;

/// <summary>How <c>bos run</c> was asked to serve.</summary>
internal sealed record RunSettings
{
    public required int Port { get; init; }

    /// <summary>The full path of the folder for the embedded database, files and keys.</summary>
    public required string Data { get; init; }

    public string? Database { get; init; }

    /// <summary><c>EMAIL:PASSWORD</c>.</summary>
    public string? Administrator { get; init; }

    public bool Watch { get; init; }

    /// <summary>Whether the records come that apps bring only for showing.</summary>
    public bool Demo { get; init; }

    /// <summary>Where this process puts what it compiled; each port has its own.</summary>
    public string Modules => Path.Combine(Data, $"modules-{Port}");

    public Uri Url => new($"http://localhost:{Port}");
}
