using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.FirstReading;
using BusinessOS.Runtime.Ui.Formatting;
using Microsoft.AspNetCore.Components;

namespace BusinessOS.Runtime.Ui.Components;

/// <summary>What the components over one entity's records share: the entity, the gate, and a token that ends with the page.</summary>
public abstract class RecordComponent<TRecord> : ComponentBase, IDisposable
    where TRecord : Record
{
    private readonly CancellationTokenSource _leaving = new();

    protected RecordComponent() => Leaving = _leaving.Token;

    /// <summary>Names of the fields to show: <c>Number, DueOn</c>; those that suit the page when it names none.</summary>
    [Parameter]
    public string? Fields { get; set; }

    /// <summary>Around the page, where everybody may visit it.</summary>
    [CascadingParameter]
    public PublicPage? Public { get; set; }

    /// <summary>Where links to records lead.</summary>
    [Inject]
    public required RecordWays Ways { get; set; }

    [Inject]
    public required IRecordGate Gate { get; set; }

    [Inject]
    public required AppCatalog Catalog { get; set; }

    [Inject]
    public required PersonClock Clock { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>What the page read while it was drawn, for when it becomes live.</summary>
    [Inject]
    public required FirstReads First { get; set; }

    protected EntityDefinition Entity => field ??= Catalog.Of(typeof(TRecord));

    /// <summary>The fields the page names, in order.</summary>
    protected IReadOnlyList<FieldDefinition> NamedFields => field ??= FieldNames.Of(Entity, Fields);

    /// <summary>Cancelled when the person leaves the page.</summary>
    protected CancellationToken Leaving { get; }

    /// <summary>The fields the page names; those of <paramref name="otherwise"/> when it names none.</summary>
    protected IReadOnlyList<FieldDefinition> FieldsOr(Func<IEnumerable<FieldDefinition>> otherwise) =>
        NamedFields.Count > 0 ? NamedFields : [.. otherwise()];

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _leaving.Cancel();
            _leaving.Dispose();
        }
    }
}
