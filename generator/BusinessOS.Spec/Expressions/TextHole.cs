namespace BusinessOS.Spec.Expressions;

/// <summary>What stands in a hole of a text: an expression, and behind a colon perhaps how its value is written.</summary>
public static class TextHole
{
    /// <summary>The expression, and the format behind its colon; null where there is none. The colon of <c>a ? b : c</c>, of <c>global::</c> and in brackets or quotes is part of the expression.</summary>
    public static (string Expression, string? Format) Split(string hole)
    {
        var depth = 0;
        var choices = 0;
        var tokens = CSharpTokens.Read(hole);
        for (var i = 0; i < tokens.Count; i++)
        {
            var next = i + 1 < tokens.Count && tokens[i + 1].Start == tokens[i].End ? tokens[i + 1].In(hole) : "";
            switch (tokens[i].In(hole))
            {
                case "(" or "[" or "{":
                    depth++;
                    break;
                case ")" or "]" or "}":
                    depth--;
                    break;
                case "?" when depth == 0 && next is "?":
                    i++;
                    break;
                case "?" when depth == 0 && next is not ("." or "["):
                    choices++;
                    break;
                case ":" when depth == 0 && next is ":":
                    i++;
                    break;
                case ":" when depth == 0 && choices > 0:
                    choices--;
                    break;
                case ":" when depth == 0:
                    return (hole[..tokens[i].Start], hole[tokens[i].End..]);
            }
        }

        return (hole, null);
    }
}
