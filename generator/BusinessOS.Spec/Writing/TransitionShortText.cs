using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Reading.Yaml;

namespace BusinessOS.Spec.Writing;

/// <summary>The short form of a transition: <c>Requested -> Approved by Manager when Amount &lt; 100</c>.</summary>
internal static class TransitionShortText
{
    /// <summary>The short form; null when it cannot say everything, or would be read as something else.</summary>
    public static string? Write(TransitionSpec transition)
    {
        var text = $"{string.Join(", ", transition.From)} -> {transition.To}";
        text += transition.By.Count == 0 ? "" : $" by {string.Join(", ", transition.By)}";
        text += transition.When is null ? "" : $" when {transition.When}";
        return !text.Contains('\n') && Read(transition.Name, text) == transition ? text : null;
    }

    private static TransitionSpec? Read(string name, string text)
    {
        var context = new ReadContext();
        var source = new SourceText("", text);
        var key = new YamlScalar(source, 0, 0, name, ScalarForm.Plain);
        var value = new YamlScalar(source, 0, text.Length, text, ScalarForm.Plain);
        var transition = new TransitionReader(context).Read("", new(key, value));
        return context.Problems.HasErrors ? null : transition;
    }
}
