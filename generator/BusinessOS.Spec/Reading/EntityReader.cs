using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads the body of an entity.</summary>
/// <param name="isOverlay">Whether it is what another app says of it: then a field may go without a type.</param>
internal sealed class EntityReader(ReadContext context, bool isOverlay = false)
{
    /// <param name="where">The place of the name, for problems of the entity as a whole.</param>
    public EntitySpec Read(string name, SourceSpan where, Section section)
    {
        context.Mark(section.Path, where);
        return new()
        {
            Name = name,
            Was = section.Text("was"),
            Label = section.Text("label"),
            Plural = section.Text("plural"),
            Description = section.Text("description"),
            Title = section.Text("title"),
            Fields = ReadAll(section.Mapping("fields"), e => new FieldReader(context, isOverlay).Read(name, e)),
            States = section.Find("states") is { } states ? ReadStates(states, name) : [],
            Transitions = ReadAll(section.Mapping("transitions"), e => new TransitionReader(context).Read(name, e)),
            Validations = ReadAll(section.Mapping("validations"), e => new ValidationReader(context).Read(name, e)),
            Unique = section.Find("unique") is { } unique ? new UniqueReader(context, name).Read(unique) : [],
            Indexes = section.Find("indexes") is { } indexes ? IndexReader.Read(context, indexes, NodePath.Member(section.Path, "indexes")) : [],
            Sort = section.Names("sort"),
            Search = section.Names("search"),
            Keep = section.Text("keep"),
            Allow = section.Mapping("allow") is { } allow
                ? new GrantReader(context, i => NodePath.Allow(context.App, name, i), SpecDiagnostics.EmptyGrant).Read(allow) : [],
            Deny = section.Mapping("deny") is { } deny
                ? new GrantReader(context, i => NodePath.Deny(context.App, name, i), SpecDiagnostics.EmptyDenial).Read(deny) : [],
            Share = section.Find("share") is { } share ? new ShareReader(context).Read(name, share) : [],
        };
    }

    private static EquatableArray<T> ReadAll<T>(YamlMapping? mapping, Func<YamlEntry, T> read) =>
        mapping is null ? [] : mapping.Entries.Select(read).ToEquatableArray();

    /// <summary>States with commas, as a list, or each with its label or its keys.</summary>
    private EquatableArray<StateSpec> ReadStates(YamlNode node, string entity)
    {
        context.Mark(NodePath.Member(NodePath.Entity(context.App, entity), "states"), node.Span);
        if (node is YamlMapping mapping)
        {
            return mapping.Entries.Select(e => ReadLabelled(e, entity)).ToEquatableArray();
        }

        var states = new List<StateSpec>();
        foreach (var piece in NameList.Pieces(context, node, "states"))
        {
            if (piece.IsEmpty)
            {
                context.Report(SpecDiagnostics.EmptyItem, piece.Span);
            }
            else if (NamedLabel.Read(context, piece) is { } state)
            {
                context.Mark(NodePath.State(context.App, entity, state.Name), piece.Span);
                states.Add(new(state.Name, state.Label));
            }
        }

        return states.ToEquatableArray();
    }

    private StateSpec ReadLabelled(YamlEntry entry, string entity)
    {
        var path = NodePath.State(context.App, entity, entry.Name);
        context.Mark(path, entry.Key.Span);
        if (entry.Value is YamlMapping keys)
        {
            var section = new Section(context, keys, SpecKeys.State, path);
            return new(entry.Name, section.Text("label"), section.Flag("locked"), section.Text("colour"));
        }

        if (entry.Value is not YamlScalar label)
        {
            context.ReportShape(entry.Value, $"The state '{entry.Name}'", "a label, or a group of 'label', 'locked' and 'colour'");
            return new(entry.Name);
        }

        var piece = label.Piece.Trim();
        if (label.IsNull || piece.IsEmpty)
        {
            return new(entry.Name);
        }

        context.Mark(NodePath.Member(path, "label"), piece.Span);
        return new(entry.Name, piece.Text);
    }
}
