using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BusinessOS.Assistant;
using BusinessOS.Assistant.ModelBacked;
using BusinessOS.Build;
using BusinessOS.Build.Compile;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using BusinessOS.Spec.Writing;
using BusinessOS.Testing;
using BusinessOS.Testing.Models;
using Xunit;

namespace BusinessOS.Tests.Integration.Assistant;

/// <summary>An author that asks a scripted endpoint over real HTTP and tries answers with the real compiler.</summary>
internal sealed class ModelDesk(ScriptedModel model, TimeSpan? patience = null) : IProgress<string>
{
    public const string Key = "sk-secret-0123456789";

    /// <summary>What the embedded author makes an app of, too.</summary>
    public const string Text = """
        We run a small library. For each book we keep the title, the author and the ISBN, which must be unique.
        Members have a name and an email. A loan has a book, a member and a due date.
        """;

    private static readonly Lazy<AppBuilder> Builder = new(() => new AppBuilder(RuntimeReferences.From(RepositoryFolder.Published("host")).Value!));
    private static readonly Lock Building = new();

    private readonly StringBuilder _said = new();

    public string Said => _said.ToString();

    public ModelOptions Options { get; init; } = new()
    {
        Endpoint = model.Address,
        Key = Key,
        Model = "scripted-1",
        Patience = patience ?? TimeSpan.FromMinutes(2),
    };

    public async Task<AuthorResult> DraftAsync(
        string text = Text, AppSpec? existing = null, Func<AppSpec, IReadOnlyList<Diagnostic>>? check = null)
    {
        var result = await new ModelAuthor(Options, app => Problems(app), new EmbeddedAuthor()).DraftAsync(
            new AuthorRequest(text, existing) { Check = check }, this, CancellationToken.None);
        Assert.DoesNotContain(Key, Said + JsonSerializer.Serialize(result.Diagnostics.Select(d => d.Message + d.Fix)), StringComparison.Ordinal);
        return result;
    }

    public static AppSpec AppOf(AuthorResult result)
    {
        var applied = Patch.Apply(result.Base, [.. result.Operations]);
        Assert.True(applied.Succeeded, string.Join('\n', applied.Diagnostics));
        return applied.Value;
    }

    public static void WroteBy(string model, AuthorResult result) =>
        Assert.True(result.Author == model, $"{result.Author}: {string.Join('\n', result.Diagnostics)}");

    /// <summary>The embedded author wrote, and one sentence says why the model did not.</summary>
    public static Diagnostic FellBack(AuthorResult result)
    {
        Assert.Equal("embedded", result.Author);
        Assert.Contains(AppOf(result).Entities, e => e.Name == "Book");
        var said = Assert.Single(result.Diagnostics, d => d.Code == "BOS5101");
        Assert.Equal(Severity.Warning, said.Severity);
        Assert.DoesNotContain('\n', said.Message);
        Assert.DoesNotContain("Exception", said.Message, StringComparison.Ordinal);
        Assert.EndsWith("The embedded author was used instead.", said.Message, StringComparison.Ordinal);
        Assert.NotEmpty(said.Fix);
        return said;
    }

    /// <summary>An answer as a model gives it: operations beside assumptions and what was not placed.</summary>
    public static string AnswerOf(params Operation[] operations)
    {
        var answer = JsonNode.Parse(OperationJson.Write(operations))!.AsObject();
        answer["assumptions"] = new JsonArray(new JsonObject { ["question"] = "Who may lend?", ["taken"] = "Everybody." });
        answer["unplaced"] = new JsonArray();
        return answer.ToJsonString();
    }

    public static Operation NewApp => new SetApp("Lending desk", "1.0.0", "Lends things.", null);

    public void Report(string value) => _said.AppendLine(value);

    private static EquatableArray<Diagnostic> Problems(AppSpec app)
    {
        var read = SpecReader.Read(SpecWriter.Write(app));
        if (read.Value is not { } document)
        {
            return read.Diagnostics;
        }

        lock (Building)
        {
            return Builder.Value.Check([new AppSource(document, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))]).Diagnostics;
        }
    }
}
