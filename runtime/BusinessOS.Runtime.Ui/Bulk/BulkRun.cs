using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Components;

namespace BusinessOS.Runtime.Ui.Bulk;

/// <summary>Does something with several records, one after the other, each a change of its own.</summary>
public sealed class BulkRun(IRecordGate gate, BulkOffer offer, IReadOnlyDictionary<FieldDefinition, object?> given)
{
    private readonly List<(RecordView View, string Reason)> _refused = [];
    private bool _stopped;

    public int Total => offer.Selected.Count;

    public int Done { get; private set; }

    /// <summary>Those nothing was done with, and why.</summary>
    public IReadOnlyList<(RecordView View, string Reason)> Refused => _refused;

    public bool IsOver { get; private set; }

    /// <summary>Those that were not reached, because somebody stopped it.</summary>
    public int Left => IsOver ? Total - Done - _refused.Count : 0;

    /// <summary>Ends it after the record that is being worked on.</summary>
    public void Stop() => _stopped = true;

    /// <param name="progressed">Told after each record.</param>
    public async Task RunAsync(Func<Task> progressed, CancellationToken cancellationToken)
    {
        foreach (var view in offer.Selected)
        {
            if (_stopped)
            {
                break;
            }

            var result = offer.Step is { } step
                ? await gate.TakeAsync(offer.Entity, view.Id, step, view.Record.RowVersion, BulkOffer.ValuesFor(view, given), cancellationToken)
                : await gate.DeleteAsync(offer.Entity, view.Id, view.Record.RowVersion, cancellationToken);
            if (result is ChangeResult.Saved or ChangeResult.Deleted)
            {
                Done++;
            }
            else
            {
                _refused.Add((view, Refusals.Text(result, offer.Entity)));
            }

            await progressed();
        }

        IsOver = true;
    }
}
