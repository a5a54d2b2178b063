using BusinessOS.Model;
using BusinessOS.Spec;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BusinessOS.Tests.Unit.Model;

public sealed class RandomSpecTests
{
    // Words that mean something in one place, or break something, thrown together in all places.
    private static readonly string[] Words =
    [
        "Loan", "loan", "LoanStatus", "Status", "Id", "Name", "Equipment", "EquipmentId", "crm.Contact", "app", "", " ", "Ü", "1", "-1", "..",
        "text", "reference", "formula", "choice", "auto-number", "money", "date", "LN-{00}", "{", "}", "{Name}", "{{", "\"", "'", "$\"{Name", "@",
        "Loan.Name", "Equipment.Loan.Name", "Name + ", "(Name", "Total / Total", "Total", "Name == null ? 1 : 2", "x => x", "User.Is(\"x\")", "a b",
        "list", "board", "dashboard", "count", "chart", "set", "create", "mail", "webhook", "https://a/{Name}", "role Desk", "Loan created",
        "every day at 08:00 for Loan", "cron 1 2 3 4 5", "Loan becomes Open", "Open", "all", "read", "[a-", "(?=a)", "2026-01-01", "\uD800", "\0",
    ];

    [Property(MaxTest = 60, Replay = Seed.Fixed)]
    public Property Binder_answers_any_spec_with_problems_or_a_model() =>
        Prop.ForAll(Specs().ToArbitrary(), app =>
        {
            var outcome = Binder.Bind([new SpecDocument(app, SourceMap.Empty)]);
            return outcome.Succeeded != outcome.Diagnostics.Any(problem => problem.IsError);
        });

    private static Gen<AppSpec> Specs() =>
        from words in Gen.Elements(Words).ArrayOf(120)
        select Assemble(new Queue<string>(words));

    private static AppSpec Assemble(Queue<string> words)
    {
        string Next()
        {
            var word = words.Dequeue();
            words.Enqueue(word);
            return word;
        }

        FieldSpec Field() => new()
        {
            Name = Next(), Type = Next(), Default = Next(), Min = Next(), Pattern = Next(), Target = Next(), NumberPattern = Next(), Formula = Next(),
            Choices = [new(Next()), new(Next())], ReadWhen = Next(), Required = Next().Length > 4,
        };
        EntitySpec Entity(string name) => new()
        {
            Name = name, Title = Next(), Was = Next(), Fields = [Field(), Field(), Field()], States = [new(Next()), new(Next())],
            Transitions = [new() { Name = Next(), From = [Next()], To = Next(), By = [Next()], When = Next() }],
            Allow = [new() { Role = Next(), Actions = [Next()], When = Next() }],
        };
        StepSpec Step() => new()
        {
            Kind = Next(), Entity = Next(), Values = [new(Next(), Next())], To = Next(), Subject = Next(), Body = Next(), Url = Next(), Activity = Next(),
        };
        return new()
        {
            Id = Next(), Name = Next(), Version = Next(), Uses = [Next()], Roles = [new() { Name = Next() }],
            Entities = [Entity("Loan"), Entity(Next())],
            Pages =
            [
                new()
                {
                    Name = Next(), Kind = Next(), Entity = Next(), Component = Next(), Fields = [Next()], Sort = [Next()], By = Next(), Where = Next(),
                    Cards = [new() { Title = Next(), Kind = Next(), Entity = Next(), By = Next(), Field = Next() }],
                },
            ],
            Workflows = [new() { Name = Next(), On = Next(), When = Next(), Steps = [Step()] }],
        };
    }
}
