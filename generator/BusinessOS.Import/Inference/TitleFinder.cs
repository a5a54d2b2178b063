namespace BusinessOS.Import.Inference;

/// <summary>Finds what a record is called.</summary>
internal static class TitleFinder
{
    private static readonly string[] Names = ["Name", "Title", "FullName", "DisplayName", "Subject", "Label", "Bezeichnung"];

    public static void Find(IReadOnlyList<TableDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            var texts = draft.Fields.Where(f => f.Spec.Type is FieldTypes.Text or FieldTypes.Email or FieldTypes.AutoNumber).ToList();
            draft.TitleField = (texts.Find(f => Names.Contains(f.Name))
                ?? texts.Find(f => Words.Of(f.Name) is [.., "name" or "title"] && f.Name is not ("FirstName" or "LastName" or "UserName"))
                ?? texts.Find(f => f.Spec.Type == FieldTypes.AutoNumber)
                ?? texts.Find(f => f.Spec.Required && draft.Key is [var key] && !f.Columns.Contains(key))
                ?? (texts.Count > 0 ? texts[0] : null))?.Name;
            var first = texts.Find(f => f.Name is "FirstName" or "GivenName" or "Firstname" or "Vorname");
            var last = texts.Find(f => f.Name is "LastName" or "Surname" or "FamilyName" or "Lastname" or "Nachname");
            draft.Title = first is not null && last is not null && !texts.Exists(f => Names.Contains(f.Name))
                ? $"{{{first.Name}}} {{{last.Name}}}"
                : draft.TitleField is { } field && !draft.IsLink ? $"{{{field}}}" : null;
            draft.TitleField = first is not null && last is not null && draft.Title?.Contains(last.Name, StringComparison.Ordinal) is true ? last.Name : draft.TitleField;
        }

        // A record without a name of its own is called by those it connects.
        foreach (var draft in drafts.Where(d => d.Title is null))
        {
            var ways = draft.Fields.Where(f => f.Spec.Type == FieldTypes.Reference)
                .Select(f => (f.Name, Of: drafts.First(d => d.Name == f.Spec.Target).TitleField))
                .Where(w => w.Of is not null).Take(2).Select(w => $"{{{w.Name}.{w.Of}}}").ToArray();
            draft.Title = ways.Length > 0 ? string.Join(" – ", ways) : null;
        }
    }
}
