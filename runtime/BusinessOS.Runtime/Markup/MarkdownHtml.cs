using Markdig;

namespace BusinessOS.Runtime.Markup;

/// <summary>Markdown as pages show it: CommonMark with tables and bare addresses; HTML within it stays text.</summary>
public static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    /// <summary>HTML that is safe to show, also where the text was written to do harm.</summary>
    public static string Of(string markdown) => CleanHtml.Of(Markdown.ToHtml(markdown, Pipeline)) ?? "";
}
