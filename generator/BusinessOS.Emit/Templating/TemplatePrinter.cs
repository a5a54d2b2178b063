using System.Globalization;
using Scriban;
using Scriban.Runtime;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace BusinessOS.Emit.Templating;

/// <summary>
/// Prints a view with a template. Strict: a name the view does not have is our defect and throws. The limits that guard
/// against strangers' templates are off, because they would cut large apps short.
/// </summary>
internal sealed class TemplatePrinter(TemplateSet templates)
{
    public string Print(string template, object view)
    {
        var context = new TemplateContext
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            EnableRelaxedIndexerAccess = false,
            EnableRelaxedTargetAccess = false,
            LoopLimit = 0,
            LimitToString = 0,
            ObjectRecursionLimit = 0,
            NewLine = "\n",
            TemplateLoader = Names.Instance,
        };
        templates.ShareWith(context);
        context.PushCulture(CultureInfo.InvariantCulture);
        var globals = new ScriptObject();
        globals.Import(view);
        context.PushGlobal(globals);
        return templates.Find(template).Render(context);
    }

    /// <summary>Templates include others by their name; all of them are parsed already.</summary>
    private sealed class Names : ITemplateLoader
    {
        public static readonly Names Instance = new();

        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            throw new InvalidOperationException($"There is no template '{templatePath}'.");

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            new(Load(context, callerSpan, templatePath));
    }
}
