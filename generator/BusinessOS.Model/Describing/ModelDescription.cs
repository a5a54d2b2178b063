namespace BusinessOS.Model.Describing;

/// <summary>What an app is, as the compiler understands it: for tools as JSON, for people as text.</summary>
public static class ModelDescription
{
    /// <summary>
    /// <c>{app:{id,name,version}, entities:[{name,label,fields:[{name,type,required,unique,to?,values?,formula?}],states,
    /// transitions:[{name,from,to,roles}]}], relations:[{from,to,kind,field}], roles:[{name}],
    /// workflows:[{name,trigger,actions}], pages:[{name,kind,entity}]}</c>. Types are called as in specs; a formula has
    /// the type it yields. Entities of other apps have their full name, <c>crm.Contact</c>.
    /// </summary>
    public static string Json(App app, Workspace workspace) => new DescriptionJson(app, workspace).Write();

    /// <summary>The same in lines.</summary>
    public static string Text(App app, Workspace workspace) => new DescriptionText(app, workspace).Write();
}
