using System.Collections.Immutable;

namespace BusinessOS.Emit.Names;

/// <summary>The members of an entity's class: those people named, and those generated beside them under names that are free.</summary>
internal sealed class EntityNames
{
    private readonly ImmutableDictionary<string, string> _members;
    private readonly string _namespace;

    public EntityNames(Entity entity, App app, AppNames appNames)
    {
        _namespace = app.Namespace;
        Members = MembersOf(entity).ToImmutableHashSet(StringComparer.Ordinal);
        Types = appNames.All.Inside(Members);
        var names = new UniqueNames(Members.Append(entity.Name));
        var members = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Define = names.Take("Define", "DefineEntity");
        Title = names.Take("TitleText");
        TakeTranslations(entity.Title, "TitleTextIn");
        Position = names.Take("Position", "LinePosition");
        foreach (var field in entity.Fields)
        {
            Take(field.Formula, $"{field.Name}Formula");
            if (field.Formula is not null)
            {
                members[HolderKey(field)] = names.Take($"{field.Name}Of");
            }

            Take(field.Default, $"{field.Name}Default");
            Take(field.VisibleWhen, $"{field.Name}VisibleWhen");
            Take(field.RequiredWhen, $"{field.Name}RequiredWhen");
            Take(field.ReadWhen, $"{field.Name}ReadWhen");
            Take(field.WriteWhen, $"{field.Name}WriteWhen");
            Take(field.MaskWhen, $"{field.Name}MaskWhen");
            if (field.Rollup is { } rollup)
            {
                // Lines are a collection of their own, and the database knows one way back for each reference.
                var lines = entity.Fields.FirstOrDefault(f => f.Type == FieldType.Lines && f.Target == rollup.Source && f.Via == rollup.Via);
                if (lines is not null || !members.ContainsKey(CollectionKey(rollup)))
                {
                    members[CollectionKey(rollup)] = lines?.Name ?? names.Take($"{rollup.Source.Name}By{rollup.Via}");
                }
            }
        }

        foreach (var (owner, rollup) in Rollup.Over(entity, app))
        {
            Take(rollup.Rollup?.Where, $"{owner.Name}{rollup.Name}Where");
        }

        foreach (var step in entity.Steps)
        {
            Take(step.When, $"{step.Name}When");
            foreach (var value in step.Set)
            {
                Take(value.Value, $"{step.Name}Sets{value.Field}");
            }

            if (step.Confirm is { } question)
            {
                members[question.Node] = names.Take($"{step.Name}Question");
                TakeTranslations(question, $"{step.Name}QuestionIn");
            }
        }

        foreach (var validation in entity.Validations)
        {
            Take(validation.When, $"{validation.Name}When");
        }

        foreach (var view in entity.Views)
        {
            Take(view.Where, $"{view.Name}View");
        }

        for (var i = 0; i < entity.Unique.Count; i++)
        {
            Take(entity.Unique[i].When, FormattableString.Invariant($"Unique{i + 1}When"));
        }

        for (var i = 0; i < entity.Grants.Count; i++)
        {
            Take(entity.Grants[i].When, FormattableString.Invariant($"Allow{i + 1}When"));
        }

        for (var i = 0; i < entity.Denials.Count; i++)
        {
            Take(entity.Denials[i].When, FormattableString.Invariant($"Deny{i + 1}When"));
        }

        for (var i = 0; i < entity.Shares.Count; i++)
        {
            Take(entity.Shares[i].When, FormattableString.Invariant($"Share{i + 1}When"));
        }

        _members = members.ToImmutable();

        void TakeTranslations(TextTemplate original, string wanted)
        {
            foreach (var language in app.Languages)
            {
                if (language.Of(original) is { } text)
                {
                    members[text.Node] = names.Take(wanted + LanguageNames.Of(language));
                }
            }
        }

        void Take(Expr? expression, string wanted)
        {
            if (expression is not null && !members.ContainsKey(expression.Node))
            {
                members[expression.Node] = names.Take(wanted);
            }
        }
    }

    /// <summary>What a record of this entity has, for those who write expressions and for those who must not hide it.</summary>
    public ImmutableHashSet<string> Members { get; }

    public TypeNames Types { get; }

    /// <summary>The method that tells the runtime about the entity.</summary>
    public string Define { get; }

    /// <summary>The method that returns the title's expression.</summary>
    public string Title { get; }

    /// <summary>For lines: the property that keeps their order.</summary>
    public string Position { get; }

    /// <summary>The method that returns an expression of the owner's.</summary>
    public string MethodOf(Expr expression) => _members[expression.Node];

    /// <summary>The member that holds a formula ready to be computed.</summary>
    public string MethodOf(TextTemplate text) => _members[text.Node];

    public string HolderOf(Field formula) => _members[HolderKey(formula)];

    /// <summary>The member that stands for the records a rollup looks at.</summary>
    public string CollectionOf(Rollup rollup) => _members[CollectionKey(rollup)];

    /// <summary>The name of one of the app's enums inside this class.</summary>
    public string Enum(string name) => Members.Contains(name) ? $"global::{_namespace}.{name}" : name;

    /// <summary>What every record has.</summary>
    public static readonly EquatableArray<string> Inherited =
    [
        "Id", "CreatedAt", "CreatedBy", "ChangedAt", "ChangedBy", "RowVersion", "User", "Today", "Now",
        "ToString", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
    ];

    public static IEnumerable<string> MembersOf(Entity entity) => Inherited
        .Concat(entity.Fields.Select(f => f.Name))
        .Concat(entity.Fields.Where(f => f.Type is FieldType.Reference or FieldType.User && !f.IsComputed).Select(f => f.Name + "Id"))
        .Concat(entity.HasStates ? ["Status", "StatusSince"] : []);

    private static string CollectionKey(Rollup rollup) => $"records of {rollup.Source.Name} by {rollup.Via}";

    private static string HolderKey(Field formula) => $"of {formula.Name}";
}
