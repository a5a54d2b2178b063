using System.Globalization;

namespace BusinessOS.Import.Profiling;

/// <summary>What the values of a column show: how many there are, of which forms, how different.</summary>
internal sealed class ColumnProfile
{
    private const int MostDistinct = 100_000;

    private readonly int[] _fits = new int[ValueForms.All.Length];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Rows with a value.</summary>
    public int Filled { get; private set; }

    public int Longest { get; private set; }

    public bool HasLines { get; private set; }

    /// <summary>Decimal places of the number that has most.</summary>
    public int Places { get; private set; }

    public decimal? Least { get; private set; }

    public decimal? Greatest { get; private set; }

    /// <summary>How often each value is there.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Whether <see cref="Counts"/> holds every value there is.</summary>
    public bool IsCounted { get; private set; } = true;

    public int Distinct => _counts.Count;

    public bool IsUnique => IsCounted && Filled > 0 && _counts.Count == Filled;

    public int Fits(ValueForm form) => _fits[(int)form];

    /// <summary>Whether there are values and all are of the form.</summary>
    public bool IsAll(ValueForm form) => Filled > 0 && Fits(form) == Filled;

    /// <summary>"all 40 values are"; what they are follows in the plural.</summary>
    public string AllAre => Filled == 1 ? "as far as one value tells, they are" : string.Create(CultureInfo.InvariantCulture, $"all {Filled} values are");

    /// <summary>"all 40 values have"</summary>
    public string AllHave => Filled == 1 ? "as far as one value tells, they have" : string.Create(CultureInfo.InvariantCulture, $"all {Filled} values have");

    /// <summary>"40 values, 7 different"</summary>
    public string Counted => Filled == 1 ? "one value" : string.Create(CultureInfo.InvariantCulture, $"{Filled} values, {Distinct} different");

    public void Add(string value)
    {
        Filled++;
        Longest = Math.Max(Longest, value.Length);
        HasLines |= value.Contains('\n', StringComparison.Ordinal);
        foreach (var form in ValueForms.All)
        {
            // A form that failed is only counted on among the first values, to say how many fit.
            if ((_fits[(int)form] == Filled - 1 || Filled <= 1_000) && ValueForms.Read(form, value) is { } read)
            {
                _fits[(int)form]++;
                if (form == ValueForm.Decimal)
                {
                    Measure(read);
                }
            }
        }

        if (_counts.TryGetValue(value, out var count))
        {
            _counts[value] = count + 1;
        }
        else if (_counts.Count < MostDistinct)
        {
            _counts.Add(value, 1);
        }
        else
        {
            IsCounted = false;
        }
    }

    private void Measure(string number)
    {
        if (decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
        {
            Least = value < Least ? value : Least ?? value;
            Greatest = value > Greatest ? value : Greatest ?? value;
            var point = number.IndexOf('.', StringComparison.Ordinal);
            Places = Math.Max(Places, point < 0 ? 0 : number.Length - point - 1);
        }
    }
}
