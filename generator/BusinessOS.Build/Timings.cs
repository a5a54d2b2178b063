using System.Diagnostics;

namespace BusinessOS.Build;

/// <summary>Adds up the time of stages while they run.</summary>
internal sealed class Timings
{
    private readonly List<StageTiming> _stages = [];

    public EquatableArray<StageTiming> All => [.. _stages];

    public T Measure<T>(string stage, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        var taken = Stopwatch.GetElapsedTime(start);
        var at = _stages.FindIndex(s => s.Stage == stage);
        if (at < 0)
        {
            _stages.Add(new StageTiming(stage, taken));
        }
        else
        {
            _stages[at] = _stages[at] with { Duration = _stages[at].Duration + taken };
        }

        return result;
    }
}
