using BusinessOS.Runtime.Records;
using Microsoft.AspNetCore.Components.Routing;

namespace BusinessOS.Runtime.Ui.Components;

/// <summary>
/// A page over an entity's records that shows what the query of its address says, so that back and a sent link work. A page
/// is not set anew when only the query changes; this one is told.
/// </summary>
public abstract class AddressedComponent<TRecord> : RecordComponent<TRecord>
    where TRecord : Record
{
    private string _path = "";
    private string? _followed;

    protected string Path => new Uri(Navigation.Uri).AbsolutePath;

    /// <summary>Shows what the address says now.</summary>
    protected abstract Task FollowAsync();

    protected override void OnInitialized()
    {
        _path = Path;
        Navigation.LocationChanged += Moved;
    }

    protected override Task OnParametersSetAsync() => FollowOnceAsync();

    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= Moved;
        base.Dispose(disposing);
    }

    private async Task FollowOnceAsync()
    {
        if (Navigation.Uri != _followed)
        {
            _followed = Navigation.Uri;
            await FollowAsync();
        }
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(async () =>
    {
        if (Path != _path || Leaving.IsCancellationRequested)
        {
            return;
        }

        try
        {
            await FollowOnceAsync();
            StateHasChanged();
        }
        catch (Exception failure) when (!Leaving.IsCancellationRequested)
        {
            // Nobody waits for this: without it the page would show what was asked for before.
            await DispatchExceptionAsync(failure);
        }
    });
}
