using BusinessOS.Emit.CSharp;

namespace BusinessOS.Emit.Names;

/// <summary>The members of a class that derives from a record's to hold expressions: it must not hide what the owner can name.</summary>
internal sealed class ScopeMembers
{
    private readonly UniqueNames _names;

    private ScopeMembers(string record, IEnumerable<string> members, AppNames app, string? user)
    {
        var all = members.ToList();
        Record = record;
        Types = app.All.Inside(all);
        Ambient = user is null ? [] : [$"private static new {Types.AppUser} User => {Types.Ambient}.UserOf({Literal.Of(user)});"];
        _names = new UniqueNames([.. all, WorkflowDefine]);
    }

    public const string WorkflowDefine = "DefineWorkflow";

    /// <summary>The class it derives from.</summary>
    public string Record { get; }

    public TypeNames Types { get; }

    /// <summary>In a scope over another app's record, <c>User</c> still is the user of this app, with this app's roles.</summary>
    public EquatableArray<string> Ambient { get; }

    /// <summary>The namespaces that the ambient members need.</summary>
    public EquatableArray<string> Usings => Ambient.Count > 0 ? ["BusinessOS.Runtime.Scope"] : [];

    public string Take(string wanted) => _names.Take(wanted);

    public static ScopeMembers Of(AppCode code, EntityRef? entity) => entity is null
        ? new(code.Names.Record, EntityNames.Inherited, code.Names, null)
        : new(
            code.Names.TypeOf(entity),
            EntityNames.MembersOf(code.Workspace.Find(entity)),
            code.Names,
            entity.App == code.App.Id ? null : code.App.Id);
}
