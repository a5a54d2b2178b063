using System.Collections.Immutable;
using BusinessOS.Build.Compile;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BusinessOS.Build.Renaming;

/// <summary>
/// Carries a rename into the C# an owner wrote, by what each name means to the compiler: comments and texts stay, and so
/// does a name of something else that is spelled the same.
/// </summary>
/// <param name="written">The name as it was, to find texts that say it.</param>
/// <param name="to">The name now.</param>
internal sealed class CodeRename(RenamedSymbols symbols, string written, string to)
{
    /// <summary>The owner's files with the new names; those without any are not among them.</summary>
    /// <param name="owned">The owner's files by path.</param>
    public ImmutableSortedDictionary<string, string> Apply(Compilation compilation, ImmutableSortedDictionary<string, string> owned)
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (OwnerRazor.FileOf(tree) is { } razor && owned.TryGetValue(razor, out var text) && InRazor(compilation, tree, razor, text) is { } renamed)
            {
                result[razor] = renamed;
            }
        }

        foreach (var tree in compilation.SyntaxTrees.Where(t => owned.ContainsKey(t.FilePath)))
        {
            var model = compilation.GetSemanticModel(tree);
            var changes = NamesIn(tree)
                .Select(token => (Token: token, Name: NewNameOf(model, token)))
                .Where(n => n.Name is not null && n.Name != n.Token.ValueText)
                .Select(n => new TextChange(n.Token.Span, n.Name ?? ""))
                .ToList();
            if (changes.Count > 0)
            {
                result[tree.FilePath] = tree.GetText().WithChanges(changes).ToString();
            }
        }

        return result.ToImmutable();
    }

    /// <summary>A component with the new names, found by where the Razor compiler says it took them from; null where there are none.</summary>
    private string? InRazor(Compilation compilation, SyntaxTree tree, string file, string text)
    {
        var model = compilation.GetSemanticModel(tree);
        var source = Microsoft.CodeAnalysis.Text.SourceText.From(text);
        var changes = from token in NamesIn(tree)
                      let place = tree.GetMappedLineSpan(token.Span)
                      let name = NewNameOf(model, token)
                      where name is not null && name != token.ValueText && OwnerRazor.FileOf(place.Path) == file
                      let start = source.Lines[place.StartLinePosition.Line].Start + place.StartLinePosition.Character
                      where string.CompareOrdinal(text, start, token.Text, 0, token.Text.Length) == 0
                      select new TextChange(new TextSpan(start, token.Text.Length), name);
        return changes.DistinctBy(c => c.Span.Start).OrderBy(c => c.Span.Start).ToList() is { Count: > 0 } all ? source.WithChanges(all).ToString() : null;
    }

    /// <summary>Where the owner's files name the node.</summary>
    /// <param name="owned">The owner's files by path.</param>
    public IEnumerable<SourceSpan> Uses(Compilation compilation, ImmutableSortedDictionary<string, string> owned)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(t => owned.ContainsKey(t.FilePath) || OwnerRazor.FileOf(t) is { } razor && owned.ContainsKey(razor)))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var token in NamesIn(tree).Where(token => NewNameOf(model, token) is not null))
            {
                var mapped = tree.GetMappedLineSpan(token.Span);
                if (owned.ContainsKey(tree.FilePath))
                {
                    yield return PlaceOf(token);
                }
                else if (OwnerRazor.FileOf(mapped.Path) is { } file && owned.ContainsKey(file))
                {
                    yield return DiagnosticMapper.SpanInRazor(file, mapped);
                }
            }
        }
    }

    /// <summary>Texts that say the old name: nobody can know whether they mean it.</summary>
    public IEnumerable<Diagnostic> Texts(Compilation compilation, Func<string, bool> isOwned) =>
        from tree in compilation.SyntaxTrees
        where isOwned(tree.FilePath)
        from token in tree.GetRoot().DescendantTokens()
        where token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText == written
        select RenameDiagnostics.InText.At(PlaceOf(token), written, to);

    /// <summary>
    /// Names in the owner's files that mean something else than before, though the rename is not about them: a local of the
    /// new name, say, that now hides the field.
    /// </summary>
    public IEnumerable<Diagnostic> Misread(Compilation before, Compilation after, Func<string, bool> isOwned)
    {
        var trees = after.SyntaxTrees.Where(t => isOwned(t.FilePath)).ToDictionary(t => t.FilePath, StringComparer.Ordinal);
        foreach (var tree in before.SyntaxTrees.Where(t => trees.ContainsKey(t.FilePath)))
        {
            var changed = trees[tree.FilePath];
            var (old, now) = (before.GetSemanticModel(tree), after.GetSemanticModel(changed));
            foreach (var (token, other) in NamesIn(tree).Zip(NamesIn(changed)))
            {
                if (SymbolOf(old, token) is { } meant && (SymbolOf(now, other) is not { } means || RenamedSymbols.KeyOf(means) != symbols.KeyAfter(meant)))
                {
                    yield return RenameDiagnostics.OtherMeaning.At(PlaceOf(token), other.ValueText, written, to);
                }
            }
        }
    }

    /// <summary>What a name is to be; null where it says something else, or the same in another word, such as <c>var</c>.</summary>
    private string? NewNameOf(SemanticModel model, SyntaxToken token)
    {
        var symbol = SymbolOf(model, token);
        var name = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } made ? made.ContainingType.Name : symbol?.Name;
        return name == token.ValueText ? symbols.NameOf(symbol) : null;
    }

    private static IEnumerable<SyntaxToken> NamesIn(SyntaxTree tree) =>
        tree.GetRoot().DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken));

    private static ISymbol? SymbolOf(SemanticModel model, SyntaxToken token) => token.Parent switch
    {
        SimpleNameSyntax name => model.GetSymbolInfo(name) is var info && info.Symbol is { } symbol ? symbol : info.CandidateSymbols.FirstOrDefault(),
        BaseTypeDeclarationSyntax type => model.GetDeclaredSymbol(type),
        ConstructorDeclarationSyntax made => model.GetDeclaredSymbol(made),
        _ => null,
    };

    private static SourceSpan PlaceOf(SyntaxToken token) =>
        new BusinessOS.Diagnostics.SourceText(token.SyntaxTree?.FilePath ?? "", token.SyntaxTree?.ToString() ?? "").Span(token.SpanStart, token.Span.End);
}
