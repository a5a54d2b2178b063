using System.Collections.Immutable;
using System.Reflection;
using Scriban;

namespace BusinessOS.Emit.Templating;

/// <summary>The templates by name: those that are built in, or others given as text, which is how they are worked on.</summary>
public sealed class TemplateSet
{
    private const string Prefix = "templates/";

    private static readonly Lazy<TemplateSet> BuiltIn = new(ReadBuiltIn);

    private readonly ImmutableDictionary<string, Template> _templates;

    /// <param name="texts">By name, which is the path below <c>templates/</c> without its extension.</param>
    public TemplateSet(IReadOnlyDictionary<string, string> texts) =>
        _templates = texts.ToImmutableDictionary(t => t.Key, t => Parse(t.Key, t.Value), StringComparer.Ordinal);

    /// <summary>The templates this version came with.</summary>
    public static TemplateSet Embedded => BuiltIn.Value;

    internal Template Find(string name) =>
        _templates.TryGetValue(name, out var template) ? template : throw new InvalidOperationException($"There is no template '{name}'.");

    /// <summary>Lets templates include each other without being parsed again.</summary>
    internal void ShareWith(TemplateContext context)
    {
        foreach (var (name, template) in _templates)
        {
            context.CachedTemplates[name] = template;
        }
    }

    private static Template Parse(string name, string text)
    {
        var template = Template.Parse(text.ReplaceLineEndings("\n"), name);
        return template.HasErrors ? throw new InvalidOperationException(string.Join('\n', template.Messages)) : template;
    }

    private static TemplateSet ReadBuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal));
        return new(names.ToDictionary(n => n[Prefix.Length..].Replace('\\', '/'), n => TextOf(assembly, n), StringComparer.Ordinal));
    }

    private static string TextOf(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource '{resource}' is gone.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
