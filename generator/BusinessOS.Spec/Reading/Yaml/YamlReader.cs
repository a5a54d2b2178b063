using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BusinessOS.Spec.Reading.Yaml;

/// <summary>
/// Reads the part of YAML that specs use: mappings, lists and texts, in one document. Anchors, aliases and tags are
/// refused, so nothing can expand or run, and nesting is limited.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 24;

    /// <summary>After so many broken places the file is something else than YAML.</summary>
    private const int MaxBrokenPlaces = 20;

    private readonly SourceText _source;
    private readonly Parser _parser;
    private readonly DiagnosticBag _problems = new();

    private YamlReader(SourceText source, string text)
    {
        _source = source;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>
    /// The file's root node, or null when there is none. A place that is not YAML is reported, blanked out and the rest
    /// is read again, so that one slip does not hide the others.
    /// </summary>
    public static YamlNode? Read(SourceText source, DiagnosticBag problems)
    {
        // YamlDotNet takes a byte order mark for a letter of the first key.
        var text = source.Text.StartsWith('\uFEFF') ? string.Concat(" ", source.Text.AsSpan(1)) : source.Text;
        for (var broken = 0; ; broken++)
        {
            var reader = new YamlReader(source, text);
            int failedAt;
            try
            {
                var root = reader.ReadDocument();
                problems.AddRange(reader._problems.ToSorted());
                return root;
            }
            catch (YamlException e)
            {
                failedAt = BrokenYaml.PlaceOf(source, text, Math.Min((int)e.Start.Index, source.Text.Length), e.Message);
                problems.Add(BrokenYaml.Explain(source, text, failedAt, (int)e.End.Index, e.Message));
            }
            catch (InvalidOperationException)
            {
                // The scanner's answer to an unclosed bracket followed by a key.
                failedAt = BrokenYaml.PlaceOf(source, text, reader.Offset, "");
                problems.Add(BrokenYaml.Explain(source, text, failedAt, failedAt, "a bracket is never closed"));
            }

            catch (ArgumentException)
            {
                // The parser's answer to a tag that is not even one.
                failedAt = text.IndexOf('!', reader.Offset) is var tag and >= 0 ? tag : reader.Offset;
                problems.Add(Indirection(source, failedAt, "tag"));
            }

            var blanked = BrokenYaml.BlankOut(source, text, failedAt);
            if (blanked is null || broken == MaxBrokenPlaces)
            {
                return null;
            }

            text = blanked;
        }
    }

    private int Offset => Math.Min((int)(_parser.Current?.End.Index ?? 0), _source.Text.Length);

    private YamlNode? ReadDocument()
    {
        Next<StreamStart>();
        if (_parser.Current is not DocumentStart)
        {
            return null;
        }

        _parser.MoveNext();
        var root = ReadNode(0);
        if (root is null)
        {
            return null;
        }

        Next<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
        {
            _problems.Add(SpecDiagnostics.SecondDocument, _source.Span((int)second.Start.Index, (int)second.End.Index));
        }

        return root;
    }

    private void Next<T>()
        where T : ParsingEvent
    {
        if (_parser.Current is null)
        {
            _parser.MoveNext();
        }

        if (_parser.Current is T)
        {
            _parser.MoveNext();
        }
    }

    /// <summary>The node at the parser's place, which is then behind it; null when the file is not to be read further.</summary>
    private YamlNode? ReadNode(int depth)
    {
        RefuseIndirection(_parser.Current);
        switch (_parser.Current)
        {
            case Scalar scalar:
                _parser.MoveNext();
                return ToScalar(scalar);
            case AnchorAlias alias:
                _parser.MoveNext();
                return new YamlScalar(_source, (int)alias.Start.Index, (int)alias.End.Index, "", ScalarForm.Plain);
            case MappingStart or SequenceStart when depth == MaxDepth:
                _problems.Add(SpecDiagnostics.TooDeep, _source.Span(Offset, Offset), MaxDepth);
                return null;
            case MappingStart start:
                _parser.MoveNext();
                return ReadMapping(start, depth + 1);
            case SequenceStart start:
                _parser.MoveNext();
                return ReadSequence(start, depth + 1);
            default:
                return null;
        }
    }

    private YamlMapping? ReadMapping(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth);
            var value = key is null ? null : ReadNode(depth);
            if (value is null)
            {
                return null;
            }

            if (key is not YamlScalar name)
            {
                _problems.Add(SpecDiagnostics.WrongShape, key!.Span, "A key", "a text", key.Shape);
            }
            else if (!seen.Add(name.Value))
            {
                _problems.Add(SpecDiagnostics.DuplicateKey, name.Span, name.Value);
            }
            else
            {
                entries.Add(new(name, value));
            }
        }

        var isFlow = start.Style == MappingStyle.Flow;
        var end = isFlow || entries.Count == 0 ? (int)_parser.Current.Start.Index + (isFlow ? 1 : 0) : entries[^1].Value.End;
        _parser.MoveNext();
        return new(_source, (int)start.Start.Index, end, isFlow, entries);
    }

    private YamlSequence? ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (_parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        var isFlow = start.Style == SequenceStyle.Flow;
        var end = isFlow || items.Count == 0 ? (int)_parser.Current.Start.Index + (isFlow ? 1 : 0) : items[^1].End;
        _parser.MoveNext();
        return new(_source, (int)start.Start.Index, end, isFlow, items);
    }

    private YamlScalar ToScalar(Scalar scalar)
    {
        var form = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => ScalarForm.SingleQuoted,
            ScalarStyle.DoubleQuoted => ScalarForm.DoubleQuoted,
            ScalarStyle.Literal or ScalarStyle.Folded => ScalarForm.Block,
            _ => ScalarForm.Plain,
        };
        var start = (int)scalar.Start.Index;
        var end = Math.Min((int)scalar.End.Index, _source.Text.Length);
        while (form == ScalarForm.Block && end > start && char.IsWhiteSpace(_source.Text[end - 1]))
        {
            end--;
        }

        return new(_source, start, end, scalar.Value, form);
    }

    private void RefuseIndirection(ParsingEvent? current)
    {
        var what = current switch
        {
            AnchorAlias => "alias",
            NodeEvent { Anchor.IsEmpty: false } => "anchor",
            NodeEvent { Tag.IsEmpty: false } => "tag",
            _ => null,
        };
        if (what is not null)
        {
            _problems.Add(Indirection(_source, (int)current!.Start.Index, what));
        }
    }

    private static Diagnostic Indirection(SourceText source, int start, string what)
    {
        var end = start;
        while (end < source.Text.Length && !char.IsWhiteSpace(source.Text[end]))
        {
            end++;
        }

        return SpecDiagnostics.Indirection.At(source.Span(start, end), source.Text[start..end], what);
    }
}
