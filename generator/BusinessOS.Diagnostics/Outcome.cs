using System.Diagnostics.CodeAnalysis;

namespace BusinessOS.Diagnostics;

/// <summary>
/// What a stage returns: a value, problems, or both. A value beside errors is a partial value, good for tools that show
/// broken input, never for the next stage.
/// </summary>
public sealed record Outcome<T>(T? Value, EquatableArray<Diagnostic> Diagnostics)
    where T : class
{
    public Outcome(T value)
        : this(value, [])
    {
    }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null && !Diagnostics.Any(d => d.IsError);

    /// <summary>Runs the next stage on the value, or passes the problems on when there are errors.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
        where TNext : class
    {
        if (!Succeeded)
        {
            return new(null, Diagnostics);
        }

        var result = next(Value);
        return result with { Diagnostics = [.. Diagnostics, .. result.Diagnostics] };
    }
}
