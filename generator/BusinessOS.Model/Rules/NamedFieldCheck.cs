using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Fields that are named together exist, are kept by the database, and are named once each.</summary>
internal static class NamedFieldCheck
{
    /// <param name="who">What names them: "The unique rule of 'Loan'".</param>
    /// <param name="path">The node under which each has its number.</param>
    public static void Check(EntityScope scope, string who, IReadOnlyList<string> names, string path, BindContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            var span = scope.Map.Find($"{path}/{i}");
            if (scope.FindField(names[i]) is { Kind.Type: FieldType.Encrypted })
            {
                context.Report(EncryptedProblems.NotComparable, span, who, names[i]);
            }
            else if (StoredFields.Fault(scope, names[i]) is { } fault)
            {
                context.Report(RecordProblems.NotStored, span, who, names[i], fault, Suggestion.For(names[i], StoredFields.NamesOf(scope)));
            }
            else if (!seen.Add(names[i]))
            {
                context.Report(RecordProblems.NamedTwice, span, who, names[i]);
            }
        }
    }
}
