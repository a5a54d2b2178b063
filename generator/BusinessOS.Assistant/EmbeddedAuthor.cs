using System.Globalization;
using BusinessOS.Assistant.Building;
using BusinessOS.Assistant.Changes;
using BusinessOS.Assistant.Evidence;
using BusinessOS.Assistant.Evidence.Readers;
using BusinessOS.Assistant.Text;
using BusinessOS.Assistant.Weighing;

namespace BusinessOS.Assistant;

/// <summary>
/// The author that needs no model: text → sentences → words and phrases → evidence → decision → operations. The same text
/// gives the same operations on every machine.
/// </summary>
public sealed class EmbeddedAuthor : IAuthor
{
    public Task<AuthorResult> DraftAsync(AuthorRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report("Reading the text");
        return Task.FromResult(Draft(request));
    }

    /// <summary>As <see cref="DraftAsync"/>; it only computes.</summary>
    public static AuthorResult Draft(AuthorRequest request)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return DraftInvariant(request);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static AuthorResult DraftInvariant(AuthorRequest request)
    {
        var empty = new AuthorResult { Base = request.Existing ?? new AppSpec { Id = "new-app", Name = "New app" } };
        var (text, problem) = InputGate.Check(request.Text);
        if (text is null)
        {
            return empty with { Diagnostics = problem is null ? [] : [problem] };
        }

        if (request.Existing is { } existing)
        {
            var change = ChangeReader.Read(text, existing, [.. request.Known]);
            return problem is null ? change : change with { Diagnostics = [problem, .. change.Diagnostics] };
        }

        var (sentences, findings) = RequirementsReader.Read(text);
        var decision = Weigher.Decide(findings);
        if (!IsApp() && OneLineReader.Read(sentences, findings))
        {
            decision = Weigher.Decide(findings);
        }

        if (!IsApp())
        {
            return empty with { Diagnostics = [AssistantDiagnostics.NoApp.At(SourceSpan.None)], Unplaced = [.. sentences.Select(s => new Unplaced(s.Text, s.Line, UnplacedReason.Of(s)))] };
        }

        var result = OpenRights.Ask(PackEntities.Use(OperationBuilder.Build(SpecBuilder.Build(findings, decision), sentences), text, request.Known));
        return problem is null ? result : result with { Diagnostics = [problem] };

        bool IsApp() => decision.Entities.Count > 0 && AppIntent.Shows(sentences, findings, decision);
    }
}
