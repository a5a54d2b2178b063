using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Ui.Listing;
using Microsoft.AspNetCore.Components;

namespace BusinessOS.Runtime.Ui.Components;

/// <summary>What the cards of a dashboard share: which records they speak of, when they were read, and where a click leads.</summary>
public abstract class DashboardCard<TRecord> : RecordComponent<TRecord>
    where TRecord : Record
{
    private LiveRefresh? _live;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Only records for which this holds are counted.</summary>
    [Parameter]
    public Condition? Where { get; set; }

    [Inject]
    public required NamedConditions Conditions { get; set; }

    [Inject]
    public required ChangeSignal Signal { get; set; }

    [Inject]
    public required TimeProvider Time { get; set; }

    /// <summary>When the card was last read; null while it never was.</summary>
    protected DateTimeOffset? ReadAt { get; private set; }

    protected bool MayRead => Gate.May(Entity, Operations.Read);

    protected override async Task OnInitializedAsync()
    {
        _live = new LiveRefresh(Signal, Time, Entity, () => InvokeAsync(ReloadAsync));
        await ReloadAsync();
    }

    /// <summary>Reads what the card shows.</summary>
    protected abstract Task LoadAsync(CancellationToken cancellationToken);

    /// <summary>The list of exactly the records the card speaks of, narrowed further.</summary>
    protected string AddressOf(params IReadOnlyList<Filter> filters)
    {
        var view = Where is { } condition ? Conditions.Remember(Entity, Title, condition) : null;
        return ListAddress.Write(RecordAddress.List(Entity), new ListState { Filters = filters, View = view });
    }

    protected override void Dispose(bool disposing)
    {
        _live?.Dispose();
        base.Dispose(disposing);
    }

    private async Task ReloadAsync()
    {
        if (MayRead)
        {
            await LoadAsync(Leaving);
            ReadAt = Clock.Now;
            StateHasChanged();
        }
    }
}
