using System.Text.RegularExpressions;
using BusinessOS.Tests.Integration.Compiler.Specs;

namespace BusinessOS.Tests.Integration.Compiler.Mutations;

/// <summary>Damage to whole lines: their keys and values go, come twice, change places or become something else.</summary>
internal sealed partial class LineMutations
{
    private readonly Dice _dice;

    public LineMutations(Dice dice)
    {
        _dice = dice;
        All =
        [
            ("a line is gone", text => Change(text, (lines, at) => lines.RemoveAt(at))),
            ("a line is there twice", text => Change(text, (lines, at) => lines.Insert(at, lines[at]))),
            ("a line is there three hundred times", text => Change(text, (lines, at) => lines.InsertRange(at, Enumerable.Repeat(lines[at], 300)))),
            ("lines changed places", text => Change(text, (lines, at) => Swap(lines, at, dice.Below(lines.Count)))),
            ("a key is another", text => ChangeLine(text, line => Key().Replace(line, $"${{indent}}{dice.Of(Words.Keys)}:", 1))),
            ("a key is a name", text => ChangeLine(text, line => Key().Replace(line, $"${{indent}}{dice.Of(Words.Names)}:", 1))),
            ("a value is another", text => ChangeLine(text, line => WithValue(line, dice.Of(Words.Values)))),
            ("a value is a field", text => ChangeLine(text, line => WithValue(line, dice.Of(Words.Fields)))),
            ("a value is broken C#", text => ChangeLine(text, line => WithValue(line, dice.Of(Words.Code)))),
            ("C# goes on", text => ChangeLine(text, line => $"{line}{dice.Of(Words.Pieces)}")),
            ("values changed places", SwapValues),
            ("a name is another", text => ReplaceOne(text, Word(), dice.Of(Words.Names))),
            ("a number is huge", text => ReplaceOne(text, Number(), dice.Of(Words.Numbers))),
            ("a line stands elsewhere", text => ChangeLine(text, line => $"{new string(' ', dice.Below(9))}{line.TrimStart()}")),
            ("a tab", text => ChangeLine(text, line => $"\t{line}")),
            ("a line is added", text => Change(text, (lines, at) => lines.Insert(at, $"{Indentation(lines[at])}{dice.Of(Words.Keys)}: {dice.Of(Words.Values)}"))),
            ("formulas go round", text => FieldsKey().Replace(text, FormulasInACircle, 1)),
        ];
    }

    public IReadOnlyList<(string Name, Func<string, string> Mutate)> All { get; }

    private string FormulasInACircle(Match fields)
    {
        var length = 1 + _dice.Below(4);
        var ring = Enumerable.Range(0, length).Select(i => $"\n  Ring{i}: formula Ring{(i + 1) % length}{_dice.Of(["", " + 1", " && true", ".ToString()"])}");
        return fields.Value + string.Concat(ring);
    }

    private string Change(string text, Action<List<string>, int> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines, _dice.Below(lines.Count));
        return string.Join('\n', lines);
    }

    private string ChangeLine(string text, Func<string, string> change) => Change(text, (lines, at) => lines[at] = change(lines[at]));

    private string SwapValues(string text) => Change(text, (lines, at) =>
    {
        var other = _dice.Below(lines.Count);
        if (Value().Match(lines[at]) is { Success: true } mine && Value().Match(lines[other]) is { Success: true } others)
        {
            (lines[at], lines[other]) = (WithValue(lines[at], others.Groups["value"].Value), WithValue(lines[other], mine.Groups["value"].Value));
        }
    });

    private static string WithValue(string line, string value) =>
        Value().Match(line) is { Success: true } match ? string.Concat(line.AsSpan(0, match.Groups["value"].Index), value) : line;

    private static void Swap(List<string> lines, int one, int other) => (lines[one], lines[other]) = (lines[other], lines[one]);

    private string ReplaceOne(string text, Regex what, string with)
    {
        var matches = what.Matches(text);
        return matches.Count == 0 || _dice.Of(matches) is not { } match
            ? text
            : string.Concat(text.AsSpan(0, match.Index), with, text.AsSpan(match.Index + match.Length));
    }

    private static string Indentation(string line) => line[..(line.Length - line.TrimStart().Length)];

    [GeneratedRegex(@"^(?<indent>\s*(- )?)[^\s:#]+:")]
    private static partial Regex Key();

    [GeneratedRegex(@":\s+(?<value>\S.*)$")]
    private static partial Regex Value();

    [GeneratedRegex(@"\p{L}\w*")]
    private static partial Regex Word();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("^fields:", RegexOptions.Multiline)]
    private static partial Regex FieldsKey();
}
