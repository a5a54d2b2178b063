namespace BusinessOS.Model.Binding;

/// <summary>An entity as written, its app, and its fields by name.</summary>
internal sealed class EntityScope : IScope
{
    private readonly Dictionary<string, FieldScope> _fields = new(StringComparer.Ordinal);

    public EntityScope(AppScope app, EntitySpec spec)
    {
        App = app;
        Spec = spec;
        Node = NodePath.Entity(app.Spec.Id, spec.Name);
        Fields = [.. spec.Fields.Select(field => new FieldScope(this, field))];
        foreach (var field in Fields)
        {
            _fields.TryAdd(field.Name, field);
        }

        var choices = Fields.Where(field => field.HasChoices).Select(EnumScope.OfChoice);
        Enums = HasStates ? [EnumScope.OfStates(this), .. choices] : [.. choices];
    }

    public AppScope App { get; }

    public EntitySpec Spec { get; }

    public string Node { get; }

    public SourceMap Map => App.Map;

    public IReadOnlyList<FieldScope> Fields { get; }

    public string Name => Spec.Name;

    /// <summary>Whether it says which roles may do what. Otherwise all may; what visitors may besides changes nothing of that.</summary>
    public bool SaysWhoMay => Spec.Allow.Any(grant => grant.Role != AllowSpec.Visitor);

    public bool HasStates => Spec.States.Count > 0;

    /// <summary>The enum its states become.</summary>
    public string StatusType => Name + Vocabulary.Status;

    /// <summary>The enums its states and choices become.</summary>
    public IReadOnlyList<EnumScope> Enums { get; }

    /// <summary>The field of lines whose records these are; null for records that stand by themselves.</summary>
    public FieldScope? OwnedBy => App.Entities.SelectMany(entity => entity.Fields).FirstOrDefault(f => f.IsLines && f.Spec.Target == Name);

    public FieldScope? FindField(string name) => _fields.GetValueOrDefault(name);

    /// <summary>The reference or user field whose id stands beside it by this name: <c>Borrower</c> for <c>BorrowerId</c>.</summary>
    public FieldScope? FindById(string name) =>
        name.EndsWith("Id", StringComparison.Ordinal) && FindField(name[..^2]) is { HasId: true } field ? field : null;

    /// <summary>Whether an expression over a record can name this of it.</summary>
    public bool HasMember(string name) =>
        FindField(name) is not null || FindById(name) is not null || Vocabulary.RecordMembers.Contains(name)
        || (HasStates && name is Vocabulary.Status or Vocabulary.StatusSince);

    public bool HasState(string name) => Spec.States.Any(state => state.Name == name);

    public string TransitionNode(string transition) => NodePath.Transition(App.Spec.Id, Name, transition);

    public RecordStepScope TransitionScope(TransitionSpec transition) => new(this, transition, "transition", TransitionNode(transition.Name));

    public RecordStepScope ActionScope(ActionSpec action) => new(this, action, "action", NodePath.Action(App.Spec.Id, Name, action.Name));

    /// <summary>Its transitions and actions.</summary>
    public IEnumerable<RecordStepScope> Steps => [.. Spec.Transitions.Select(TransitionScope), .. Spec.Actions.Select(ActionScope)];

    public string ValidationNode(string validation) => NodePath.Validation(App.Spec.Id, Name, validation);

    public string ViewNode(string view) => NodePath.View(App.Spec.Id, Name, view);

    public string StateNode(string state) => NodePath.State(App.Spec.Id, Name, state);

    public string UniqueNode(int index) => NodePath.Unique(App.Spec.Id, Name, index);

    public string DenyNode(int index) => NodePath.Deny(App.Spec.Id, Name, index);

    public string ShareNode(int index) => NodePath.Share(App.Spec.Id, Name, index);

    public string AllowNode(int index) => NodePath.Allow(App.Spec.Id, Name, index);
}
