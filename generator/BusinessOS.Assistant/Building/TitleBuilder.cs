namespace BusinessOS.Assistant.Building;

/// <summary>Says how a record is named where more than its first text is needed.</summary>
internal static class TitleBuilder
{
    public static string? Of(DraftEntity entity)
    {
        if (entity.Find("FirstName") is not null && (entity.Find("LastName") ?? entity.Find("Surname")) is { } last)
        {
            return $"{{FirstName}} {{{last.Spec.Name}}}";
        }

        return new[] { "Name", "Title", "Subject", "Number" }.Select(entity.Find).FirstOrDefault(f => f is not null && f.Spec.Type is FieldTypes.Text or FieldTypes.AutoNumber) is { } named
            ? $"{{{named.Spec.Name}}}"
            : null;
    }
}
