namespace BusinessOS.Emit.Names;

/// <summary>
/// The names generated code uses for types that are not the app's: short, unless something of the app has the same
/// name, for an entity may well be called Condition or Guid.
/// </summary>
internal sealed class TypeNames(IEnumerable<string> taken)
{
    private const string Definitions = "BusinessOS.Runtime.Definitions";

    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    public string Expression => Short("System.Linq.Expressions", "Expression");

    public string Func => Short("System", "Func");

    public string Guid => Short("System", "Guid");

    public string DateOnly => Short("System", "DateOnly");

    public string DateTimeOffset => Short("System", "DateTimeOffset");

    public string TimeOnly => Short("System", "TimeOnly");

    public string TimeSpan => Short("System", "TimeSpan");

    public string List => Short("System.Collections.Generic", "List");

    public string Record => Short("BusinessOS.Runtime.Records", "Record");

    public string AppUser => Short("BusinessOS.Runtime.Scope", "AppUser");

    /// <summary>In full: an entity's file has no use for its namespace otherwise.</summary>
    public const string AppPerson = "global::BusinessOS.Runtime.Scope.AppPerson";

    public string Ambient => Short("BusinessOS.Runtime.Scope", "Ambient");

    /// <summary>In full, as only few files have use for its namespace.</summary>
    public const string PostalAddress = "global::BusinessOS.Runtime.Values.PostalAddress";

    public const string EncryptedText = "global::BusinessOS.Runtime.Values.EncryptedText";

    public const string Signature = "global::BusinessOS.Runtime.Values.Signature";

    public const string GeoPoint = "global::BusinessOS.Runtime.Values.GeoPoint";

    public string Computed => Short(Definitions, "Computed");

    public string Condition => Short(Definitions, "Condition");

    public string SpecNode => Short(Definitions, "SpecNode");

    public string FieldKind => Short(Definitions, "FieldKind");

    public string RollupMeasure => Short(Definitions, "RollupMeasure");

    public string Operations => Short(Definitions, "Operations");

    public string EntityBuilder => Short(Definitions, "EntityBuilder");

    public string WorkflowBuilder => Short(Definitions, "WorkflowBuilder");

    public string AppBuilder => Short(Definitions, "AppBuilder");

    public string AppModule => Short(Definitions, "IAppModule");

    public string AppTexts => Short("BusinessOS.Runtime.Languages", "AppTexts");

    public string DisplayText => Short("BusinessOS.Runtime.Expressions", "DisplayText");

    public string Parameter => Short("Microsoft.AspNetCore.Components", "Parameter");

    /// <summary>The names inside a class whose members hide types of the same name.</summary>
    public TypeNames Inside(IEnumerable<string> members) => new(_taken.Concat(members));

    /// <summary>Any other type of the framework or the runtime.</summary>
    public string Of(string @namespace, string name) => Short(@namespace, name);

    private string Short(string @namespace, string name) => _taken.Contains(name) ? $"global::{@namespace}.{name}" : name;
}
