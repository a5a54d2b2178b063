namespace BusinessOS.Testing;

/// <summary>A part of the machine that a test needs is not there. A test fails with its name; it never skips.</summary>
public sealed class MissingPartException : Exception
{
    public MissingPartException(string part, string reason)
        : base($"{part} is missing: {reason} `./test` installs it when run as root.") => Part = part;

    public string Part { get; }
}
