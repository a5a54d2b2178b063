using System.Text.RegularExpressions;
using BusinessOS.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace BusinessOS.Tests.Unit.Architecture;

public sealed partial class SourceTests
{
    private const int LongestFile = 400;

    private static readonly string[] EmptyWords =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Common", "Base", "Impl", "Processor", "Data", "Info", "Service"];

    [Fact]
    public void No_file_is_too_long_to_hold_one_thought()
    {
        var tooLong = Sources.Matching(".cs", ".razor", ".scriban", ".js", ".css", "bos", "test")
            .Select(f => (File: f, Lines: Sources.Read(f).Count(c => c == '\n')))
            .Where(f => f.Lines > LongestFile)
            .Select(f => $"{f.File}: {f.Lines} lines");

        Rule.HoldsWithout(tooLong);
    }

    [Fact]
    public void Type_names_say_a_role()
    {
        var empty = Sources.Code.SelectMany(c => c.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            .Where(t => EmptyWords.Any(w => t.Identifier.Text.EndsWith(w, StringComparison.Ordinal)))
            .Select(t => $"{Sources.At(c.File, t.Identifier.GetLocation())} {t.Identifier.Text}"));

        Rule.HoldsWithout(empty);
    }

    [Fact]
    public void A_muted_warning_has_its_reason_on_the_same_line()
    {
        var muted = Sources.Code.SelectMany(c => c.Root.DescendantNodes(descendIntoTrivia: true).OfType<DirectiveTriviaSyntax>()
            .Where(IsMuting)
            .Where(d => !d.ToFullString().Contains("//", StringComparison.Ordinal))
            .Select(d => $"{Sources.At(c.File, d.GetLocation())} {d.ToString().Trim()}"));
        var suppressed = Attributes("SuppressMessage", "UnconditionalSuppressMessage")
            .Where(a => !a.Contains("Justification", StringComparison.Ordinal));

        Rule.HoldsWithout([.. muted, .. suppressed]);
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var comments = Sources.Code.SelectMany(c => c.Root.DescendantTrivia(descendIntoTrivia: true)
            .Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia)
                || t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            .Where(t => Later().IsMatch(t.ToFullString()))
            .Select(t => $"{Sources.At(c.File, t.GetLocation())} {t.ToString().Trim()}"));
        var texts = Sources.Matching(".csproj", ".props", ".targets", ".razor", ".css", ".js", ".scriban", "bos", "test", ".ci/run")
            .Where(f => Later().IsMatch(Sources.Read(f)));
        var unfinished = Sources.Code.SelectMany(c => c.Root.DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
            .Where(n => n.Type.ToString() == "NotImplementedException").Select(n => Sources.At(c.File, n.GetLocation())));

        Rule.HoldsWithout([.. comments, .. texts, .. unfinished]);
    }

    [Fact]
    public void No_test_is_skipped_or_sleeps()
    {
        var skipped = Attributes("Fact", "Theory", "InlineData").Where(a => a.Contains("Skip =", StringComparison.Ordinal));
        var sleeping = Sources.Code.SelectMany(c => c.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(m => m.ToString() == "Thread.Sleep").Select(m => Sources.At(c.File, m.GetLocation())));

        Rule.HoldsWithout([.. skipped, .. sleeping]);
    }

    [Fact]
    public void No_file_names_a_place_on_somebodys_machine()
    {
        var checkout = RepositoryFolder.Root.TrimEnd('/') + "/";
        string[] text = [".cs", ".razor", ".md", ".yaml", ".json", ".csproj", ".props", ".targets", ".sln", ".scriban", ".js", ".css", ".txt", "bos", "test"];

        var naming = Sources.Files.Where(f => text.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Select(f => (File: f, Content: Sources.Read(f)))
            .Where(f => f.Content.Contains(checkout, StringComparison.Ordinal) || SomebodysFolder().IsMatch(f.Content))
            .Select(f => $"{f.File}: {SomebodysFolder().Match(f.Content).Value}");

        Rule.HoldsWithout(naming);
    }

    private static bool IsMuting(DirectiveTriviaSyntax directive) => directive switch
    {
        PragmaWarningDirectiveTriviaSyntax pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword),
        NullableDirectiveTriviaSyntax nullable => nullable.SettingToken.IsKind(SyntaxKind.DisableKeyword),
        _ => false,
    };

    private static IEnumerable<string> Attributes(params string[] names) =>
        Sources.Code.SelectMany(c => c.Root.DescendantNodes().OfType<AttributeSyntax>()
            .Where(a => names.Contains(a.Name.ToString().Split('.')[^1]))
            .Select(a => $"{Sources.At(c.File, a.GetLocation())} {a}"));

    [GeneratedRegex(@"\b(TO" + "DO|FIX" + @"ME|HACK)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"(?<![\w.}])(/(home|Users)/\w+/|/(root|workspace)/|[A-Z]:\\Users\\)")]
    private static partial Regex SomebodysFolder();
}
