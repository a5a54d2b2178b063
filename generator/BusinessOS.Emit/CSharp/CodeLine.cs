namespace BusinessOS.Emit.CSharp;

/// <summary>A line of a method's body.</summary>
/// <param name="Code">The line, indented; the owner's own text may make it several.</param>
/// <param name="Directive">The <c>#line</c> directive before it, where the owner wrote what is in it.</param>
internal sealed record CodeLine(string Code, string? Directive = null)
{
    private const string Indent = "        ";

    public static CodeLine Of(string code) => new(Indent + code);

    /// <summary>A line around something the owner wrote.</summary>
    /// <param name="start">How many characters of the node's text stand before it.</param>
    public static CodeLine Of(string before, Expr owned, int start, string after)
    {
        var text = owned.Text.ReplaceLineEndings("\n");
        var directive = new LineDirective(owned.Node, start, text.Length, Indent.Length + before.Length);
        return new($"{Indent}{before}{text}{after}", directive.ToString());
    }
}
