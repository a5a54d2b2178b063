using Markdig;

namespace BusinessOS.Runtime.Markup;

/// <summary>Markdown as pages show it: CommonMark with tables and bare addresses; HTML within it stays text.</summary>
public static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>HTML that is safe to show, also where the text was written to do harm.</summary>
    public static string Of(string markdown)
    {
        try
        {
            return CleanHtml.Of(Markdown.ToHtml(markdown, Pipeline)) ?? "";
        }
        catch (ArgumentException)
        {
            // What nests deeper than the parser goes is shown as it was typed.
            return $"<p>{System.Net.WebUtility.HtmlEncode(markdown)}</p>";
        }
    }
}
