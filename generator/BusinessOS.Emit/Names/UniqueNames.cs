using System.Globalization;

namespace BusinessOS.Emit.Names;

/// <summary>Gives out names that nothing else in a scope has: the wanted one, or the first of its alternatives that is free.</summary>
internal sealed class UniqueNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    public string Take(string wanted, params ReadOnlySpan<string> alternatives)
    {
        if (_taken.Add(wanted))
        {
            return wanted;
        }

        foreach (var alternative in alternatives)
        {
            if (_taken.Add(alternative))
            {
                return alternative;
            }
        }

        for (var i = 2; ; i++)
        {
            var numbered = wanted + i.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered))
            {
                return numbered;
            }
        }
    }
}
