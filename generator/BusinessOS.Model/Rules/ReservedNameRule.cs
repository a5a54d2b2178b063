using System.Collections.Frozen;
using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>No entity or field takes a name that records, expressions or C# need for themselves.</summary>
internal sealed class ReservedNameRule : IRule<EntityScope>
{
    // Names of types that expressions use, or that generated code would find in the wrong place.
    private static readonly FrozenSet<string> Types = FrozenSet.ToFrozenSet(
    [
        "System", "Microsoft", "BusinessOS", "Record", "Convert", "DateOnly", "DateTime", "DateTimeOffset", "Decimal", "Enum",
        "Guid", "Math", "Object", "String", "TimeOnly", "TimeSpan",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> ObjectMembers = FrozenSet.ToFrozenSet(
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"], StringComparer.Ordinal);

    public void Check(EntityScope scope, BindContext context)
    {
        if (ReasonFor(scope.Name) is { } reason)
        {
            context.Report(NameProblems.ReservedName, scope.Span(), "entity", scope.Name, reason, Alternative(scope.Name, scope.App.Spec));
        }
        else if (Types.Contains(scope.Name))
        {
            context.Report(NameProblems.ReservedName, scope.Span(), "entity", scope.Name, "C# code needs it", Alternative(scope.Name, scope.App.Spec));
        }

        foreach (var field in scope.Fields)
        {
            if ((ReasonFor(field.Name) ?? ReasonOfDatabases(field.Name)) is { } fieldReason)
            {
                context.Report(NameProblems.ReservedName, field.Span(), "field", field.Name, fieldReason, scope.Name + field.Name);
            }
        }
    }

    private static string? ReasonFor(string name) => name switch
    {
        _ when Vocabulary.RecordMembers.Contains(name) => "every record has it already",
        _ when Vocabulary.Ambient.Contains(name) => "expressions use it",
        _ when ObjectMembers.Contains(name) => "every C# object has it already",
        _ => null,
    };

    /// <summary>SQLite takes a column of this name for the value as soon as it is read through a reference.</summary>
    private static string? ReasonOfDatabases(string name) =>
        name.ToUpperInvariant() is "TRUE" or "FALSE" ? "databases take it for a value" : null;

    private static string Alternative(string name, AppSpec app) => app.Entities.Any(entity => entity.Name == $"App{name}") ? $"My{name}" : $"App{name}";
}
