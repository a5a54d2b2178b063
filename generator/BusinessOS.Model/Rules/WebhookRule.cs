using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>A webhook goes to an https address whose host is fixed: data must not choose who is called.</summary>
internal sealed class WebhookRule : IRule<WorkflowScope>
{
    private const string Scheme = "https://";

    public void Check(WorkflowScope scope, BindContext context)
    {
        foreach (var step in scope.Steps.Where(step => step.Kind == StepKind.Webhook))
        {
            if (step.Spec.Url is not { } url)
            {
                context.Report(SpecDiagnostics.MissingKey, step.Span(), "The step", "webhook", "https://example.org/hook");
            }
            else if (!HasFixedHost(url))
            {
                context.Report(WorkflowProblems.NotHttps, step.Span("url"), $"S{step.Name[1..]}", url);
            }
        }
    }

    private static bool HasFixedHost(string url)
    {
        if (!url.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return false;
        }

        var end = url.AsSpan(Scheme.Length).IndexOfAny('/', '?', '#');
        var origin = end < 0 ? url : url[..(Scheme.Length + end)];
        return !origin.Contains('{') && !origin.Contains('@')
            && Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Host.Length > 0;
    }
}
