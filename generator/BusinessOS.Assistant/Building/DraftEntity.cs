using BusinessOS.Assistant.Language;

namespace BusinessOS.Assistant.Building;

/// <summary>A kind of record while it is being built.</summary>
internal sealed class DraftEntity(string key, string name, int sentence)
{
    private readonly List<DraftField> _fields = [];

    /// <summary>The concept it came from.</summary>
    public string Key { get; } = key;

    public string Name { get; } = name;

    /// <summary>The sentence it came from.</summary>
    public int Sentence { get; } = sentence;

    public IReadOnlyList<DraftField> Fields => _fields;

    public List<StateSpec> States { get; } = [];

    public List<TransitionSpec> Transitions { get; } = [];

    public List<AllowSpec> Allow { get; } = [];

    public string Label => Names.Label(Key.Split(' '));

    public IEnumerable<DraftField> References => _fields.Where(f => f.Spec.Type == FieldTypes.Reference);

    public bool IsPerson => Meanings.Person.Contains(Key.Split(' ')[^1]);

    /// <summary>Adds a field under a free name; answers it, or null when one of that name and type is there.</summary>
    public DraftField? Add(FieldSpec field, int sentence, int at = -1)
    {
        var name = Safe(field.Name);
        if (_fields.Exists(f => string.Equals(f.Spec.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var label = field.Label ?? (name == field.Name ? null : SpecName.ToLabel(field.Name));
        var added = new DraftField(field with { Name = name, Label = label }, sentence);
        _fields.Insert(at < 0 ? _fields.Count : at, added);
        return added;
    }

    public DraftField? Find(string name) => _fields.Find(f => string.Equals(f.Spec.Name, name, StringComparison.OrdinalIgnoreCase));

    public void Replace(DraftField field, FieldSpec by) => _fields[_fields.IndexOf(field)] = field with { Spec = by };

    public void Remove(DraftField field) => _fields.Remove(field);

    /// <summary>A name that no rule of specs forbids: not reserved, not the entity's own, not the id of a reference.</summary>
    private string Safe(string name)
    {
        if (Names.IsReservedField(name) || string.Equals(name, Name, StringComparison.OrdinalIgnoreCase) || (name == "Status" && States.Count > 0))
        {
            return name == Name ? $"{name}Text" : $"{Name}{name}";
        }

        return name.EndsWith("Id", StringComparison.Ordinal) && name.Length > 2 && References.Any(r => r.Spec.Name == name[..^2]) ? $"{name[..^2]}Code" : name;
    }
}
