using BusinessOS.Runtime.Identity;
using BusinessOS.Runtime.Identity.Teams;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Records.Querying;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Ui.Listing;

/// <summary>Titles of the records and names of the people that filters name, as far as this person may see them.</summary>
public sealed class ReferenceTitles(IRecordGate gate, IColleagues colleagues, ITeamBook teams, AppCatalog catalog)
{
    private readonly Dictionary<(Type Entity, Guid Id), string?> _titles = [];

    public async Task LoadAsync(IReadOnlyList<Filter> filters, CancellationToken cancellationToken)
    {
        foreach (var filter in filters)
        {
            if (filter.Field.Kind == FieldKind.User)
            {
                foreach (var id in filter.Values.OfType<Guid>().Where(id => !_titles.ContainsKey((typeof(AppPerson), id))))
                {
                    _titles[(typeof(AppPerson), id)] = id == AppPerson.Me ? Say("me") : await colleagues.NameAsync(id, cancellationToken);
                }
            }

            if (filter.Field.Target is not { } target)
            {
                continue;
            }

            foreach (var id in filter.Values.OfType<Guid>().Where(id => !_titles.ContainsKey((target, id))))
            {
                _titles[(target, id)] = (await gate.FindAsync(catalog.Of(target), id, cancellationToken))?.Title;
            }
        }
    }

    public Func<object, string?> Of(FieldDefinition field) => value => value switch
    {
        string team when field.Kind == FieldKind.Team => teams.NameOf(team),
        Guid id when (field.Kind == FieldKind.User ? typeof(AppPerson) : field.Target) is { } target => _titles.GetValueOrDefault((target, id)),
        _ => null,
    };
}
