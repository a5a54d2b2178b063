using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Listing;
using Microsoft.AspNetCore.WebUtilities;

namespace BusinessOS.Runtime.Ui.Editing;

/// <summary>Fills a new record in from the address, <c>?Equipment=…</c>, as a link beside a related list does.</summary>
public static class FormPrefill
{
    public static void Apply(FormState state, string uri)
    {
        var query = uri.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? uri[at..] : "";
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var name = pair.DecodeName().ToString();
            if (state.View.Entity.Field(name) is { } field && !state.View.Hidden.Contains(field.Name))
            {
                state.Prefill(field, Value(field, pair.DecodeValue().ToString()));
            }
        }
    }

    private static object? Value(FieldDefinition field, string text) => field.Kind.IsSeveral()
        ? Several.Of(field, text.Split(',').Select(part => FieldText.Read(field, part.Trim())).OfType<object>())
        : FieldText.Read(field, text);
}
