using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Entities, the enums of states and choices, and the owner's pages become C# types, each with a name of its own.</summary>
internal sealed class TypeClashRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        // Entities come first: what clashes with one is the other's doing. Equal entities are another rule's matter.
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entity in scope.Entities)
        {
            seen.TryAdd(entity.Name, $"the entity '{entity.Name}'");
        }

        foreach (var entity in scope.Entities)
        {
            if (entity.HasStates)
            {
                Add(entity.StatusType, $"the states of '{entity.Name}'", entity.Span("states"));
            }

            foreach (var field in entity.Fields.Where(field => field.HasChoices && !(field.Name == Vocabulary.Status && entity.HasStates)))
            {
                Add(field.ChoiceType, $"the choice '{field.FullName}'", field.Span());
            }
        }

        foreach (var page in scope.Pages.DistinctBy(page => page.Name))
        {
            Add(page.Name, $"the page '{page.Name}'", page.Span());
        }

        void Add(string type, string what, SourceSpan span)
        {
            if (!seen.TryAdd(type, what) && seen[type] != what)
            {
                context.Report(NameProblems.TypeClash, span, Capital(seen[type]), what, type);
            }
        }
    }

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
