namespace BusinessOS.Emit.CSharp;

/// <summary>A statement of a method's body: a call and the calls chained to it, on one line where they fit.</summary>
internal static class Statement
{
    private const int Widest = 140;

    /// <summary>The statement's lines, indented.</summary>
    public static EquatableArray<string> Of(string head, params IReadOnlyList<string> chained)
    {
        var line = $"        {head}{string.Concat(chained)};";
        if (chained.Count == 0 || (chained.Count == 1 && line.Length <= Widest))
        {
            return [line];
        }

        return [$"        {head}", .. chained.Select((call, i) => $"            {call}{(i == chained.Count - 1 ? ";" : "")}")];
    }

    /// <summary>A call with each argument on a line of its own, where there are several.</summary>
    public static EquatableArray<string> OfCall(string head, IReadOnlyList<string> arguments) => arguments.Count < 2
        ? [$"        {head}({string.Concat(arguments)});"]
        : [$"        {head}(", .. arguments.Select((a, i) => $"            {a}{(i == arguments.Count - 1 ? ");" : ",")}")];
}
