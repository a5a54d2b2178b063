using BusinessOS.Runtime.Definitions;
using BusinessOS.Tester.Hosting;
using BusinessOS.Tester.Plans;

namespace BusinessOS.Tester.Records;

/// <summary>Makes records a person may read, for what this person makes to refer to.</summary>
internal sealed class SeenRecords(Tenant tenant, RecordMaker maker)
{
    /// <returns>The record's id; null where none was found that the rules show to this person.</returns>
    public async Task<string?> FindAsync(EntityPlan plan, Persona who)
    {
        var images = new RecordImage(tenant);
        foreach (var wish in Wishes.For(tenant.Plan, plan, Rights.Deciding(plan, who, Operations.Read), who))
        {
            var (made, _) = await maker.TryMakeAsync(plan, wish, who);
            if (made is not null && Rights.May(plan, who, Operations.Read, await images.OfAsync(plan, made.Json)))
            {
                return made.Id;
            }
        }

        return null;
    }
}
