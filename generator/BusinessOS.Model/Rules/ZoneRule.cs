using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A date-time is shown by a clock there is.</summary>
internal sealed class ZoneRule : IRule<FieldScope>
{
    public void Check(FieldScope scope, BindContext context)
    {
        if (scope.Spec.Zone is { } zone && scope.Kind?.Fits("zone") == true && zone is not (FieldZones.User or FieldZones.Organization) && !TimeZoneNames.All.Contains(zone))
        {
            var near = NearestName.Find(zone, [FieldZones.User, FieldZones.Organization, .. TimeZoneNames.All.Order(StringComparer.Ordinal)]);
            context.Report(
                FieldProblems.UnknownZone, scope.Span("zone"), scope.FullName, zone,
                near is null ? "Write 'user', 'organization', or a zone of the IANA time zone database, such as Europe/Berlin." : $"Did you mean '{near}'?");
        }
    }
}
