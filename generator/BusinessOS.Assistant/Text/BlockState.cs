using System.Text;
using System.Text.RegularExpressions;

namespace BusinessOS.Assistant.Text;

/// <summary>The block being read, and those finished: what <see cref="BlockReader"/> keeps between lines.</summary>
internal sealed partial class BlockState
{
    private const int WrapColumn = 50;

    private readonly List<Block> _blocks = [];
    private readonly Stack<(int Indent, Block Block)> _bullets = new();
    private readonly StringBuilder _text = new();
    private BlockKind _kind;
    private int _indent;
    private int _line;
    private int _lastLength;
    private int _longest;
    private bool _unmarked;
    private string? _heading;
    private Block? _introduction;

    public IReadOnlyList<Block> Blocks => _blocks;

    public bool InCode { get; private set; }

    private bool Open => _text.Length > 0;

    public void ToggleCode(int line)
    {
        Flush();
        InCode = !InCode;
        _kind = InCode ? BlockKind.Code : BlockKind.Paragraph;
        _line = line;
    }

    public void Continue(string line) => _text.Append(line.Trim()).Append('\n');

    public void AddHeading(string text, int level, int line)
    {
        Flush();
        _bullets.Clear();
        _introduction = null;
        _heading = Marks().Replace(text, "").Trim().TrimEnd(':');
        _blocks.Add(new Block(_blocks.Count, BlockKind.Heading, level, text, line, null, null));
    }

    public void StartBullet(int indent, string text, int line)
    {
        Flush();
        _kind = BlockKind.Bullet;
        _indent = indent;
        _line = line;
        _text.Append(text);
        _lastLength = int.MaxValue;
        _unmarked = false;
    }

    public void AddLine(string raw, string trimmed, int line)
    {
        if (BoldHeading().Match(trimmed) is { Success: true } heading)
        {
            AddHeading(heading.Groups[1].Value, 3, line);
            return;
        }

        var indent = raw.Length - raw.TrimStart().Length;
        if (indent >= 2 && char.IsUpper(trimmed[0]) && (IsIntroduced() || (_kind == BlockKind.Bullet && Open && _unmarked && indent == _indent)))
        {
            StartBullet(indent, trimmed, line);
            _unmarked = true;
            return;
        }

        if (Open && Continues(raw, trimmed))
        {
            _text.Append(' ').Append(trimmed);
        }
        else
        {
            Flush();
            _kind = BlockKind.Paragraph;
            _line = line;
            _text.Append(trimmed);
            _longest = 0;
        }

        _lastLength = raw.Length;
        _longest = Math.Max(_longest, raw.Length);
    }

    public void EndParagraph()
    {
        Flush();
        _lastLength = 0;
    }

    public void Flush()
    {
        if (!Open)
        {
            return;
        }

        var text = _text.ToString().Trim();
        _text.Clear();
        if (text.Length > 0)
        {
            Add(text);
        }
    }

    // Whether the lines before end in a colon, so that what is indented below is a list.
    private bool IsIntroduced() => Open && _kind == BlockKind.Paragraph && _text[^1] == ':';

    private void Add(string text)
    {
        if (_kind == BlockKind.Bullet)
        {
            while (_bullets.Count > 0 && _bullets.Peek().Indent >= _indent)
            {
                _bullets.Pop();
            }

            var parent = _bullets.Count > 0 ? _bullets.Peek().Block : _introduction;
            var bullet = new Block(_blocks.Count, BlockKind.Bullet, _bullets.Count, text, _line, parent, _heading);
            _bullets.Push((_indent, bullet));
            _blocks.Add(bullet);
            return;
        }

        _bullets.Clear();
        var block = new Block(_blocks.Count, _kind, 0, text, _line, null, _heading);
        _introduction = text.EndsWith(':') || text.EndsWith(":**", StringComparison.Ordinal) ? block : null;
        _blocks.Add(block);
    }

    // A line goes on with the sentence before it when it starts small, or when its first word would not have fitted there.
    private bool Continues(string raw, string trimmed)
    {
        if (_kind == BlockKind.Bullet)
        {
            return raw.Length - raw.TrimStart().Length > _indent || char.IsLower(trimmed[0]);
        }

        if (_kind != BlockKind.Paragraph || StoryStart().IsMatch(trimmed) || _text[^1] == ':')
        {
            return false;
        }

        var firstWord = trimmed.AsSpan().IndexOf(' ') is var space and > 0 ? space : trimmed.Length;
        return (char.IsLower(trimmed[0]) && _lastLength > WrapColumn / 2)
            || (_longest >= WrapColumn && _longest <= 130 && _lastLength + firstWord + 1 >= _longest - 6);
    }

    [GeneratedRegex(@"^(?:\*\*|__)([^*_]{2,60}?):?(?:\*\*|__):?$", RegexOptions.CultureInvariant)]
    private static partial Regex BoldHeading();

    [GeneratedRegex(@"^(as an?|being an?|in my role as)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StoryStart();

    [GeneratedRegex(@"[*_`#]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
