using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.Films;

/// <summary>Film is dear.</summary>
public sealed class TakeHooks : RecordHooks<Take>
{
    public override async Task ValidateAsync(RecordChange<Take> change)
    {
        var (id, shoot) = (change.Record.Id, change.Record.ShootId);
        if (await change.Records.CountAsync<Take>(t => t.ShootId == shoot && t.Id != id) >= 2)
        {
            change.Refuse(nameof(Take.Shoot), "Two takes must do.");
        }
    }
}
