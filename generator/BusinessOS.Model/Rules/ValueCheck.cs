using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Checks that a value that is put into a field, as its default or by a workflow, is one the field can hold.</summary>
internal static class ValueCheck
{
    public static void Check(ValueHolder holder, ExpressionSite site, BindContext context)
    {
        var scan = site.Scan();
        if (scan.Fault is not null)
        {
            return;
        }

        if (IsBareWord(site, scan.Tokens) && holder.Enum is { } type)
        {
            context.Report(FieldProblems.UnknownChoice, site.Span, site.Name, site.Text, Suggestion.For(site.Text, type.Names));
        }
        else if (IsBareWord(site, scan.Tokens) && holder.Field?.Kind?.Type == FieldType.Team)
        {
            context.Report(FieldProblems.UnknownChoice, site.Span, site.Name, site.Text, Suggestion.For(site.Text, TeamsOf(site), "Add it under 'teams' in app.yaml."));
        }
        else if (IsBareWord(site, scan.Tokens) && holder.IsText)
        {
            context.Report(FieldProblems.UnquotedText, site.Span, site.Name, site.Text);
        }
        else
        {
            CheckType(holder, site, context);
        }
    }

    private static void CheckType(ValueHolder holder, ExpressionSite site, BindContext context)
    {
        var held = holder.Type(context.Formulas);
        var value = site.Type(context.Formulas).Type;
        if (held.Kind == ExprKind.Signature && value.Kind is not (ExprKind.Null or ExprKind.Unknown))
        {
            context.Report(FieldProblems.SignedByExpression, site.Span, site.Name, holder.Field?.Name ?? holder.FullName);
            return;
        }

        if (FieldExprType.Fits(value, held))
        {
            return;
        }

        var advice = (value.Kind, held.Kind) switch
        {
            (_, ExprKind.Colleague) => "Write 'User', or the id beside another such field: 'OwnerId' for 'Owner'.",
            (_, ExprKind.Team) => "Write a team of 'teams' in app.yaml by its name, without quotes, or another field that names one.",
            (_, ExprKind.Text) => "Write '.ToString()' behind it, or text in double quotes.",
            (ExprKind.Text, ExprKind.Choice) => $"Write one of {string.Join(", ", holder.Enum?.Names ?? [])}, without quotes.",
            (ExprKind.Date, ExprKind.DateTime) => "Write 'Now', or a point in time such as 2026-01-31T08:00.",
            (ExprKind.DateTime, ExprKind.Date) => "Write 'Today', or a date such as 2026-01-31.",
            (_, ExprKind.Time) => "Write a time of day such as 08:30.",
            (_, ExprKind.Encrypted) => "Leave it to people and the API, or write 'null' to clear it.",
            (_, ExprKind.Address) => "Write another address field, such as 'Customer.Home'.",
            (_, ExprKind.Location) => "Write another location field, such as 'Site.Place'.",
            (_, ExprKind.Duration) => "Write a span of time such as 1h30m.",
            (ExprKind.Real, _) => "Put an m behind the number, as in 0.5m.",
            _ => $"Write {held.Describe()}.",
        };
        context.Report(ExpressionProblems.ValueDoesNotFit, site.Span, site.Name, value.Describe(), holder.FullName, held.Describe(), advice);
    }

    private static IEnumerable<string> TeamsOf(ExpressionSite site) => site.App.Spec.Teams.Select(team => team.Name);

    /// <summary>Whether it is words and nothing else, none of which means anything here: text somebody forgot to quote.</summary>
    private static bool IsBareWord(ExpressionSite site, IReadOnlyList<Token> tokens) =>
        tokens.All(token => token.Kind == TokenKind.Identifier)
        && (tokens.Count > 1 || (tokens[0].Text is not ("true" or "false" or "null" or "default")
            && !Vocabulary.Ambient.Contains(tokens[0].Text)
            && site.Record?.HasMember(tokens[0].Text) is not true));
}
