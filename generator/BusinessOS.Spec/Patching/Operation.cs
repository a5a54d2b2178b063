using System.Text.Json.Serialization;

namespace BusinessOS.Spec.Patching;

/// <summary>
/// One typed change of a spec: what the author yields, what the Studio shows before it applies it. Serialized with
/// the discriminator <c>op</c>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "op")]
[JsonDerivedType(typeof(SetApp), "set-app")]
[JsonDerivedType(typeof(AddRole), "add-role")]
[JsonDerivedType(typeof(ChangeRole), "change-role")]
[JsonDerivedType(typeof(RemoveRole), "remove-role")]
[JsonDerivedType(typeof(AddEntity), "add-entity")]
[JsonDerivedType(typeof(ChangeEntity), "change-entity")]
[JsonDerivedType(typeof(RenameEntity), "rename-entity")]
[JsonDerivedType(typeof(RemoveEntity), "remove-entity")]
[JsonDerivedType(typeof(AddField), "add-field")]
[JsonDerivedType(typeof(ChangeField), "change-field")]
[JsonDerivedType(typeof(RenameField), "rename-field")]
[JsonDerivedType(typeof(RemoveField), "remove-field")]
[JsonDerivedType(typeof(SetStates), "set-states")]
[JsonDerivedType(typeof(SetTransition), "set-transition")]
[JsonDerivedType(typeof(RemoveTransition), "remove-transition")]
[JsonDerivedType(typeof(SetAction), "set-action")]
[JsonDerivedType(typeof(RemoveAction), "remove-action")]
[JsonDerivedType(typeof(SetValidation), "set-validation")]
[JsonDerivedType(typeof(RemoveValidation), "remove-validation")]
[JsonDerivedType(typeof(SetView), "set-view")]
[JsonDerivedType(typeof(RemoveView), "remove-view")]
[JsonDerivedType(typeof(SetRules), "set-rules")]
[JsonDerivedType(typeof(SetAllow), "set-allow")]
[JsonDerivedType(typeof(SetDeny), "set-deny")]
[JsonDerivedType(typeof(SetShare), "set-share")]
[JsonDerivedType(typeof(SetTeams), "set-teams")]
[JsonDerivedType(typeof(SetTheme), "set-theme")]
[JsonDerivedType(typeof(SetNavigation), "set-navigation")]
[JsonDerivedType(typeof(SetTexts), "set-texts")]
[JsonDerivedType(typeof(SetPage), "set-page")]
[JsonDerivedType(typeof(RemovePage), "remove-page")]
[JsonDerivedType(typeof(SetWorkflow), "set-workflow")]
[JsonDerivedType(typeof(RemoveWorkflow), "remove-workflow")]
public abstract record Operation;

/// <summary>Sets the app's own members; absent ones stay. An empty language is English again.</summary>
public sealed record SetApp(
    string? Name = null,
    string? Version = null,
    string? Description = null,
    EquatableArray<string>? Uses = null,
    string? Language = null,
    EquatableArray<string>? Languages = null) : Operation;

public sealed record AddRole(RoleSpec Role) : Operation;

/// <summary>Replaces the role of the same name.</summary>
public sealed record ChangeRole(RoleSpec Role) : Operation;

public sealed record RemoveRole(string Role) : Operation;

/// <summary>Adds an entity with everything in it.</summary>
public sealed record AddEntity(EntitySpec Entity) : Operation;

/// <summary>Sets an entity's own members; absent ones stay, empty ones go.</summary>
public sealed record ChangeEntity(string Entity, string? Label = null, string? Plural = null, string? Title = null, string? Description = null) : Operation;

/// <summary>Renames an entity and everything in the spec that names it; its records stay.</summary>
public sealed record RenameEntity(string Entity, string To) : Operation;

/// <summary>Removes an entity with its pages and the workflows it starts.</summary>
public sealed record RemoveEntity(string Entity) : Operation;

public sealed record AddField(string Entity, FieldSpec Field) : Operation;

/// <summary>Replaces the field of the same name.</summary>
public sealed record ChangeField(string Entity, FieldSpec Field) : Operation;

/// <summary>Renames a field and everything in the spec that names it; its values stay.</summary>
public sealed record RenameField(string Entity, string Field, string To) : Operation;

/// <summary>Removes a field, also from the lists of fields of its entity's pages.</summary>
public sealed record RemoveField(string Entity, string Field) : Operation;

/// <summary>Replaces an entity's states; transitions between states that are gone go too.</summary>
public sealed record SetStates(string Entity, EquatableArray<StateSpec> States) : Operation;

/// <summary>Adds a transition or replaces the one of the same name.</summary>
public sealed record SetTransition(string Entity, TransitionSpec Transition) : Operation;

public sealed record RemoveTransition(string Entity, string Transition) : Operation;

/// <summary>Adds an action or replaces the one of the same name.</summary>
public sealed record SetAction(string Entity, ActionSpec Action) : Operation;

public sealed record RemoveAction(string Entity, string Action) : Operation;

/// <summary>Adds a validation or replaces the one of the same name.</summary>
public sealed record SetValidation(string Entity, ValidationSpec Validation) : Operation;

public sealed record RemoveValidation(string Entity, string Validation) : Operation;

/// <summary>Adds a view of an entity's list or replaces the one of the same name.</summary>
public sealed record SetView(string Entity, ViewSpec View) : Operation;

public sealed record RemoveView(string Entity, string View) : Operation;

/// <summary>Replaces an entity's unique rules, indexes, order, search fields and how long it is kept; null leaves one as it is, an empty <paramref name="Keep"/> takes it away.</summary>
public sealed record SetRules(
    string Entity,
    EquatableArray<UniqueSpec>? Unique = null,
    EquatableArray<IndexSpec>? Indexes = null,
    EquatableArray<string>? Sort = null,
    EquatableArray<string>? Search = null,
    string? Keep = null) : Operation;

/// <summary>Replaces all grants of one role on an entity.</summary>
public sealed record SetAllow(string Entity, string Role, EquatableArray<AllowSpec> Grants) : Operation;

/// <summary>Replaces all denials to one role, or to everyone, on an entity.</summary>
public sealed record SetDeny(string Entity, string Role, EquatableArray<AllowSpec> Denials) : Operation;

/// <summary>Replaces the rules about who may share an entity's records; none: nobody.</summary>
public sealed record SetShare(string Entity, EquatableArray<ShareSpec> Rules) : Operation;

/// <summary>Replaces the app's teams.</summary>
public sealed record SetTeams(EquatableArray<TeamSpec> Teams) : Operation;

/// <summary>Replaces how the app looks; a theme that says nothing: as apps look.</summary>
public sealed record SetTheme(ThemeSpec Theme) : Operation;

/// <summary>Replaces the app's menu and says where the app opens; no entries: every page stands in it, an empty home: where the menu begins.</summary>
public sealed record SetNavigation(EquatableArray<MenuEntrySpec> Entries, string Home = "") : Operation;

/// <summary>Replaces all texts in a further language; none: there are none in it.</summary>
public sealed record SetTexts(string Language, EquatableArray<TextSpec> Items) : Operation;

/// <summary>Adds a page or replaces the one of the same name.</summary>
public sealed record SetPage(PageSpec Page) : Operation;

public sealed record RemovePage(string Page) : Operation;

/// <summary>Adds a workflow or replaces the one of the same name.</summary>
public sealed record SetWorkflow(WorkflowSpec Workflow) : Operation;

public sealed record RemoveWorkflow(string Workflow) : Operation;
