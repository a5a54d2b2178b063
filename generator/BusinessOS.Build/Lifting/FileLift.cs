using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using DiagnosticDescriptor = BusinessOS.Diagnostics.DiagnosticDescriptor;

namespace BusinessOS.Build.Lifting;

/// <summary>
/// Finds what a person added to a generated C# file, by its syntax: new members, interfaces and attributes of partial types,
/// and new types. Everything else that differs is a problem at its place, comments included: nothing that was written is lost.
/// </summary>
/// <param name="name">How problems name the edited file.</param>
internal sealed class FileLift(string name)
{
    private readonly List<Diagnostic> _problems = [];
    private readonly StringBuilder _lifted = new();

    /// <returns>A file that holds the additions; null when nothing but spacing differs.</returns>
    public (string? Lifted, IReadOnlyList<Diagnostic> Problems) Compare(string generated, string edited)
    {
        var now = Parse(edited);
        foreach (var error in now.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error))
        {
            Report(LiftDiagnostics.Unreadable, error.Location, error.GetMessage(CultureInfo.InvariantCulture));
        }

        if (_problems.Count > 0)
        {
            return (null, _problems);
        }

        var (before, after) = (Parse(generated).GetCompilationUnitRoot(), now.GetCompilationUnitRoot());
        LookAtFrame(before, after);
        LookAtMembers(before.Members, after.Members, "", isPartial: true);
        return (_problems.Count == 0 && _lifted.Length > 0 ? $"{Usings(before, after)}{_lifted}" : null, _problems);
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview));

    /// <summary>What stands around the types: directives, attributes of the assembly, usings that are gone.</summary>
    private void LookAtFrame(CompilationUnitSyntax before, CompilationUnitSyntax after)
    {
        if (before.Usings.FirstOrDefault(u => !Contains(after.Usings, u)) is not null)
        {
            Report(LiftDiagnostics.Outside, after.GetLocation(), "A using");
        }

        if (!SyntaxFactory.AreEquivalent(before.AttributeLists, after.AttributeLists, topLevel: false))
        {
            Report(LiftDiagnostics.Outside, after.AttributeLists.Count > 0 ? after.AttributeLists[0].GetLocation() : after.GetLocation(), "An attribute of the assembly");
        }

        if (!Directives(before).SequenceEqual(Directives(after), StringComparer.Ordinal))
        {
            Report(LiftDiagnostics.Outside, after.GetFirstDirective()?.GetLocation() ?? after.GetLocation(), "A directive");
        }

        if (!Comments(before.EndOfFileToken.LeadingTrivia).SequenceEqual(Comments(after.EndOfFileToken.LeadingTrivia), StringComparer.Ordinal))
        {
            Report(LiftDiagnostics.Outside, after.EndOfFileToken.GetLocation(), "A comment");
        }
    }

    /// <summary>Compares the members of a type, or the types of a file.</summary>
    /// <returns>The text of the members that are new.</returns>
    private List<MemberDeclarationSyntax> LookAtMembers(
        SyntaxList<MemberDeclarationSyntax> before, SyntaxList<MemberDeclarationSyntax> after, string within, bool isPartial)
    {
        var known = before.ToLookup(MemberKey.Of, StringComparer.Ordinal);
        var added = new List<MemberDeclarationSyntax>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in after)
        {
            var key = MemberKey.Of(member);
            if (known[key].FirstOrDefault() is { } old && seen.Add(key))
            {
                LookAt(old, member, Full(within, key));
            }
            else if (isPartial)
            {
                added.Add(member);
            }
            else
            {
                Report(LiftDiagnostics.Changed, member.GetLocation(), within);
            }
        }

        foreach (var gone in before.Where(m => !seen.Contains(MemberKey.Of(m))))
        {
            Report(LiftDiagnostics.Missing, after.FirstOrDefault()?.Parent?.GetLocation() ?? Location.None, Full(within, MemberKey.Of(gone)));
        }

        return added;
    }

    private void LookAt(MemberDeclarationSyntax before, MemberDeclarationSyntax after, string key)
    {
        switch (before, after)
        {
            case (BaseNamespaceDeclarationSyntax old, BaseNamespaceDeclarationSyntax space):
                LookAtNamespace(old, space);
                break;
            case (TypeDeclarationSyntax { Parent: BaseNamespaceDeclarationSyntax } old, TypeDeclarationSyntax type) when IsPartial(old):
                LookAtType(old, type, key);
                break;
            case var _ when !SyntaxFactory.AreEquivalent(before, after, topLevel: false):
                Report(LiftDiagnostics.Changed, after.GetLocation(), key);
                break;
            case var _ when !Comments(before.DescendantTrivia()).SequenceEqual(Comments(after.DescendantTrivia()), StringComparer.Ordinal):
                Report(LiftDiagnostics.Outside, after.GetLocation(), $"A comment at '{key}'");
                break;
        }
    }

    private void LookAtNamespace(BaseNamespaceDeclarationSyntax before, BaseNamespaceDeclarationSyntax after)
    {
        _lifted.Append(CultureInfo.InvariantCulture, $"namespace {after.Name};\n");
        var start = _lifted.Length;
        foreach (var type in LookAtMembers(before.Members, after.Members, "", isPartial: true))
        {
            _lifted.Append(CultureInfo.InvariantCulture, $"\n{Block(type)}\n");
        }

        if (_lifted.Length == start)
        {
            _lifted.Clear();
        }
    }

    private void LookAtType(TypeDeclarationSyntax before, TypeDeclarationSyntax after, string key)
    {
        var added = LookAtMembers(before.Members, after.Members, key, isPartial: true);
        var bases = after.BaseList?.Types.Where(t => before.BaseList?.Types.Any(b => SyntaxFactory.AreEquivalent(b, t)) is not true).ToList() ?? [];
        var attributes = after.AttributeLists.Where(a => !Contains(before.AttributeLists, a)).ToList();
        if (!SyntaxFactory.AreEquivalent(Frame(before, bases: [], attributes: []), Frame(after, bases, attributes), topLevel: false)
            || !Comments(Around(before)).SequenceEqual(Comments(Around(after)), StringComparer.Ordinal))
        {
            Report(LiftDiagnostics.Changed, after.Identifier.GetLocation(), key);
        }

        if (added.Count + bases.Count + attributes.Count == 0)
        {
            return;
        }

        _lifted.Append('\n');
        foreach (var attribute in attributes)
        {
            _lifted.Append(CultureInfo.InvariantCulture, $"{attribute}\n");
        }

        var list = bases.Count > 0 ? $" : {string.Join(", ", bases)}" : "";
        _lifted.Append(CultureInfo.InvariantCulture, $"{after.Modifiers} {after.Keyword} {after.Identifier}{after.TypeParameterList}{list}\n{{\n");
        _lifted.AppendJoin("\n\n", added.Select(Block)).Append(added.Count > 0 ? "\n}\n" : "}\n");
    }

    /// <summary>A type without its members and without what was added to its head.</summary>
    private static TypeDeclarationSyntax Frame(TypeDeclarationSyntax type, List<BaseTypeSyntax> bases, List<AttributeListSyntax> attributes)
    {
        var left = type.BaseList?.Types.Where(t => !bases.Contains(t)).ToList() ?? [];
        return type
            .WithMembers([])
            .WithAttributeLists([.. type.AttributeLists.Where(a => !attributes.Contains(a))])
            .WithBaseList(left.Count > 0 ? SyntaxFactory.BaseList([.. left]) : null);
    }

    /// <summary>The comments around a type's members: before its head, and before its closing brace.</summary>
    private static IEnumerable<SyntaxTrivia> Around(TypeDeclarationSyntax type) =>
        type.GetLeadingTrivia().Concat(type.OpenBraceToken.TrailingTrivia).Concat(type.CloseBraceToken.LeadingTrivia).Concat(type.CloseBraceToken.TrailingTrivia);

    private static bool IsPartial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static bool Contains<TNode>(SyntaxList<TNode> list, TNode node)
        where TNode : SyntaxNode => list.Any(n => Words(n.ToString()) == Words(node.ToString()));

    private static IEnumerable<string> Comments(IEnumerable<SyntaxTrivia> trivia) => trivia
        .Where(t => !t.IsDirective && !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia))
        .Select(t => Words(t.ToFullString()));

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Directives(CompilationUnitSyntax root) => root.DescendantTrivia().Where(t => t.IsDirective).Select(t => t.ToString().Trim());

    /// <summary>A member with its own comments, without blank lines around it.</summary>
    private static string Block(MemberDeclarationSyntax member) => member.ToFullString().Trim('\r', '\n').TrimEnd().TrimStart('\n');

    private static string Usings(CompilationUnitSyntax before, CompilationUnitSyntax after)
    {
        var own = after.Usings.Where(u => !Contains(before.Usings, u)).Concat(before.Usings).Select(u => Words(u.ToString())).Order(StringComparer.Ordinal).ToList();
        return own.Count == 0 ? "" : $"{string.Join('\n', own)}\n\n";
    }

    private static string Full(string within, string key) => within.Length == 0 ? key : $"{within}.{key}";

    private void Report(DiagnosticDescriptor descriptor, Location location, params object[] arguments)
    {
        var span = location.GetLineSpan();
        var at = location == Location.None
            ? SourceSpan.StartOf(name)
            : new SourceSpan(name, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1);
        _problems.Add(descriptor.At(at, arguments));
    }
}
