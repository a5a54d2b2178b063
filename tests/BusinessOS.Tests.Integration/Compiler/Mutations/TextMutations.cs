using System.Text;
using BusinessOS.Tests.Integration.Compiler.Specs;

namespace BusinessOS.Tests.Integration.Compiler.Mutations;

/// <summary>Damage that knows nothing of lines: cut files, stray bytes, YAML's own tricks, depth.</summary>
internal sealed class TextMutations
{
    private readonly Dice _dice;

    public TextMutations(Dice dice)
    {
        _dice = dice;
        All =
        [
            ("cut off", text => text[..dice.Below(text.Length + 1)]),
            ("the start is gone", text => text[dice.Below(text.Length + 1)..]),
            ("empty", _ => dice.Of(["", " ", "\n", "null", "[]", "{}", "--- \n", "\uFEFF"])),
            ("random bytes", RandomBytes),
            ("a stray character", text => Insert(text, dice.Of(Words.Characters))),
            ("a piece of YAML", text => Insert(text, dice.Of(Words.Yaml))),
            ("a piece of C#", text => Insert(text, dice.Of(Words.Pieces))),
            ("a piece is gone", RemovePiece),
            ("a piece is there twice", text => Insert(text, Piece(text))),
            ("a piece stands elsewhere", text => Insert(RemovePiece(text), Piece(text))),
            ("deep brackets", text => Insert(text, Deep())),
            ("deep keys", text => $"{text}\n{string.Join('\n', Enumerable.Range(0, 20 + dice.Below(200)).Select(i => $"{new string(' ', i)}a:"))}"),
            ("Windows line ends", text => text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            ("old line ends", text => text.Replace('\n', '\r')),
            ("other line ends", text => text.Replace("\n", dice.Of(["\u2028", "\u0085", "\n\u2029"]), StringComparison.Ordinal)),
            ("quotes", text => text.Replace('"', '\'')),
            ("no quotes", text => text.Replace("\"", "", StringComparison.Ordinal)),
            ("a very long text", text => Insert(text, new string(dice.Of(['x', '(', ' ', '-', '!']), 1 + dice.Below(6000)))),
        ];
    }

    public IReadOnlyList<(string Name, Func<string, string> Mutate)> All { get; }

    private string Insert(string text, string piece) => text.Insert(_dice.Below(text.Length + 1), piece);

    private string Piece(string text)
    {
        var start = _dice.Below(text.Length + 1);
        return text.Substring(start, _dice.Below(Math.Min(60, text.Length - start) + 1));
    }

    private string RemovePiece(string text)
    {
        var start = _dice.Below(text.Length + 1);
        return text.Remove(start, _dice.Below(Math.Min(60, text.Length - start) + 1));
    }

    private string RandomBytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = 1 + _dice.Below(4); i > 0 && bytes.Length > 0; i--)
        {
            bytes[_dice.Below(bytes.Length)] = (byte)_dice.Below(256);
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private string Deep()
    {
        var depth = 10 + _dice.Below(500);
        var (open, close) = _dice.Of([("(", ")"), ("[", "]"), ("{a: ", "}"), ("{", "}"), ("- ", ""), ("!", ""), ("a ? b : ", "c"), ("1 + ", "1"), ("x.", "y")]);
        var inner = _dice.Of(["", "1", "true", "Name"]);
        return string.Concat(Enumerable.Repeat(open, depth)) + inner + (_dice.In100(70) ? string.Concat(Enumerable.Repeat(close, depth)) : "");
    }
}
