namespace BusinessOS.Model;

/// <summary>An app's texts in a further language: those there are, each for the whole of what it is the text of.</summary>
/// <param name="Tag">BCP 47.</param>
public sealed record AppLanguage(string Tag, EquatableArray<AppText> Texts)
{
    /// <summary>The text in this language in the place of one with holes.</summary>
    public TextTemplate? Of(TextTemplate original) => Texts.FirstOrDefault(text => text.Template?.Node == NodeOf(original))?.Template;

    internal string NodeOf(TextTemplate original) => $"{original.Node}@{Tag}";
}
