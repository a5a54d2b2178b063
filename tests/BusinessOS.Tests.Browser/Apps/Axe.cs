using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace BusinessOS.Tests.Browser.Apps;

/// <summary>
/// Asks axe-core about a page. It is read into the page once and asked several times; frames are pages of their own, which
/// are looked at on their own.
/// </summary>
internal static class Axe
{
    private const string Findings =
        """
        async rules => {
          const result = await axe.run({ exclude: ["iframe"] }, { resultTypes: ["violations"], ...(rules && { runOnly: { type: "rule", values: rules } }) });
          return result.violations
            .filter(found => found.impact === "serious" || found.impact === "critical")
            .flatMap(found => found.nodes.map(node => `${found.id}, ${node.any[0]?.message ?? found.help} at ${node.html}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is serious or critical, in words.</summary>
    /// <param name="rules">The rules to ask; null for all.</param>
    public static async Task<string[]> FindAsync(IPage page, string[]? rules = null)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Findings, rules);
    }
}
