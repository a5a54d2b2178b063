using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Components;

namespace BusinessOS.Runtime.Ui.Editing;

/// <summary>How far somebody has come in a wizard: which steps are taken for what was filled in, and how many of them are done.</summary>
/// <param name="asPerson">Lets conditions see who fills it in, until the result is disposed.</param>
public sealed class WizardState(FormState form, IReadOnlyList<WizardStep> steps, EntityDefinition entity, Func<IDisposable> asPerson)
{
    private int _done;

    public FormState Form { get; } = form;

    /// <summary>The steps whose condition holds for the record as it would be.</summary>
    public IReadOnlyList<WizardStep> Taken
    {
        get
        {
            using var scope = asPerson();
            return [.. steps.Where(s => s.When is null || s.When.Holds(Form.Now.Record))];
        }
    }

    /// <summary>How far one may go: the number of a step, from 1; one more than there are is the summary.</summary>
    public int Reached => Math.Min(_done, Taken.Count) + 1;

    /// <summary>The step's fields that mean something now.</summary>
    public IReadOnlyList<FieldDefinition> FieldsOf(WizardStep step)
    {
        var own = step.FieldsOf(entity);
        return [.. Form.Shown.Where(own.Contains).OrderBy(f => own.TakeWhile(o => o != f).Count())];
    }

    /// <summary>Checks a step; where nothing is wrong with it, the next one is open.</summary>
    /// <param name="number">From 1.</param>
    public bool Finish(int number)
    {
        if (!Form.CheckOnly(FieldsOf(Taken[number - 1])))
        {
            return false;
        }

        _done = Math.Max(_done, number);
        return true;
    }

    /// <summary>Checks every step that is taken.</summary>
    public bool FinishAll() => Form.CheckOnly([.. Taken.SelectMany(FieldsOf).Distinct()]);

    /// <summary>The first step with a problem; 0 when none has one.</summary>
    public int FirstBad()
    {
        var taken = Taken;
        return Enumerable.Range(1, taken.Count).FirstOrDefault(n => FieldsOf(taken[n - 1]).Any(f => Form.ProblemOf(f) is not null));
    }

    /// <summary>What to send: what was filled in on the steps that are taken. Of the others, the record keeps its defaults.</summary>
    public FieldValues Values()
    {
        var asked = Taken.SelectMany(s => s.FieldsOf(entity)).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var named = steps.SelectMany(s => s.FieldsOf(entity)).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var values = Form.Changes();
        foreach (var passed in values.Keys.Where(name => named.Contains(name) && !asked.Contains(name)).ToList())
        {
            values.Remove(passed);
        }

        return values;
    }
}
