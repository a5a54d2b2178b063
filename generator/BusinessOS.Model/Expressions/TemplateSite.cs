using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Expressions;

/// <summary>A place in a spec where text with holes stands.</summary>
internal sealed record TemplateSite(string Text, AppScope App, string Node, EntityScope? Record, string Name)
{
    /// <summary>Its holes, as far as it is sound.</summary>
    public IEnumerable<ExpressionSite> Holes() => TemplateReader.Read(Text, Node).Parts
        .Where(part => part.Expression is not null && !string.IsNullOrWhiteSpace(part.Text))
        .Select(SiteOf);

    /// <summary>The holes that say how their value is written.</summary>
    public IEnumerable<(ExpressionSite Hole, string Format)> FormattedHoles() =>
        from part in TemplateReader.Read(Text, Node).Parts
        where part is { Expression: not null, Format: not null } && !string.IsNullOrWhiteSpace(part.Text)
        select (SiteOf(part), part.Format);

    private ExpressionSite SiteOf(TextPart part) =>
        new(part.Text, App, Node, Record, Name, ExpressionUse.Hole) { Before = Text[..part.Offset] };
}
