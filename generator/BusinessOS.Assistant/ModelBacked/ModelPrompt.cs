using System.Text;
using BusinessOS.Spec;
using BusinessOS.Spec.Writing;

namespace BusinessOS.Assistant.ModelBacked;

/// <summary>What a model is told.</summary>
internal static class ModelPrompt
{
    public const string System = """
        You turn requirements into typed operations on the spec of a business app. You answer with operations only.

        Rules of the spec:
        - Names are PascalCase C# identifiers, singular for entities. Reserved: Id, CreatedAt, CreatedBy, ChangedAt, ChangedBy, RowVersion, User, Today, Now. No field has its entity's name.
        - Field types: text, long-text, integer, decimal, money, percent, boolean, date, date-time, email, phone, url, choice, reference, auto-number, file, formula.
        - A relation is a field of type reference with the entity as target (many to one). Many to many is an entity of its own with two references. An entity of a pack is 'pack.Entity', and the pack is then named in set-app uses.
        - A lifecycle is a list of states with transitions; its property is Status, so no field is called Status beside states. The enum is {Entity}Status, a choice's enum is {Entity}{Field}.
        - Expressions are C# that the database understands: members of the record, User (Id, Name, Email, Is("Role")), Today (DateOnly), Now. No '?.', no patterns, no statements.
        - Grants: role, actions (read, create, update, delete, all), optional condition.
        - Workflows: on 'Loan created', 'Loan updated', 'Loan deleted', 'Loan becomes Out', or 'every day at 08:00 for Loan'; steps set, create, mail (to '{Borrower.Email}' or 'role Manager'), webhook (https).
        - People who only use the app are roles; people whose data is kept are entities. Pages, screens and reports are not entities.
        - Say in assumptions what you decided that the text leaves open, and in unplaced what you could not use. Invent nothing else.
        """;

    public static AppSpec BaseOf(AuthorRequest request) => request.Existing ?? new AppSpec { Id = "app", Name = "New app" };

    public static string Of(AuthorRequest request)
    {
        var prompt = new StringBuilder();
        foreach (var pack in request.Known)
        {
            prompt.Append("Known pack '").Append(pack.Id).Append("' with ")
                .AppendJoin("; ", pack.Entities.Select(e => $"{pack.Id}.{e.Name}({string.Join(", ", e.Fields.Select(f => f.Name))})")).Append(".\n");
        }

        if (request.Existing is { } app)
        {
            prompt.Append("The app as it is:\n");
            foreach (var file in SpecWriter.Write(app))
            {
                prompt.Append("--- ").Append(file.Path).Append('\n').Append(file.Text);
            }

            prompt.Append("\nYield the operations for this change and nothing else:\n");
        }
        else
        {
            prompt.Append("Yield the operations for a new app. Begin with set-app. The requirements:\n");
        }

        return prompt.Append(request.Text).ToString();
    }

    public static string Repair(IReadOnlyList<Diagnostic> problems)
    {
        var prompt = new StringBuilder("Your operations have these problems. Answer again with the whole corrected list.\n");
        foreach (var problem in problems.Where(p => p.IsError).Take(30))
        {
            prompt.Append("- ").Append(problem.Code).Append(": ").Append(problem.Message).Append(' ').Append(problem.Fix).Append('\n');
        }

        return prompt.ToString();
    }
}
