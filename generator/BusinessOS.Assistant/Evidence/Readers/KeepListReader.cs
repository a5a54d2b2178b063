using System.Text.RegularExpressions;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence.Readers;

/// <summary>Reads what is to be noted about a thing: "for each order we note the client, the venue and …; for the teachers their name and …".</summary>
internal sealed partial class KeepListReader : IReader
{
    private string? _person;

    public void Read(Parse parse, Findings findings)
    {
        var noting = false;
        _person = parse.Clauses.SelectMany(c => c.Subjects).Where(RoleReader.IsPerson).Select(p => ConceptNamer.Names(p).FirstOrDefault()).FirstOrDefault(k => k is not null) ?? _person;
        foreach (var segment in parse.Sentence.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ForEach().Match(segment) is { Success: true } each)
            {
                noting = true;
                Add(each.Groups["owner"].Value, each.Groups["list"].Value, parse, findings);
            }
            else if (noting && Elided().Match(segment) is { Success: true } also)
            {
                Add(also.Groups["owner"].Value, also.Groups["list"].Value, parse, findings);
            }
            else if (Known().Match(segment) is { Success: true } known && findings.Topic is { } topic)
            {
                var list = known.Groups["list"].Value;
                Add(list.StartsWith("his ", StringComparison.OrdinalIgnoreCase) || list.StartsWith("her ", StringComparison.OrdinalIgnoreCase) ? _person ?? topic : topic, list, parse, findings);
            }
        }
    }

    private static void Add(string owner, string list, Parse parse, Findings findings)
    {
        var phrase = Chunker.Chunk(Tagger.Tag(owner)).OfType<NounPhrase>().LastOrDefault(p => !p.IsPronoun);
        var key = phrase is null ? null : ConceptNamer.Names(phrase).FirstOrDefault();
        var values = ListTail.Read(list);
        if (key is null || !ListTail.IsList(values) || (phrase is not null && ProductReader.IsProduct(phrase)))
        {
            return;
        }

        ItemSorter.FileAll(key, [.. values.SelectMany(v => ItemSorter.Unrun(v)).Where(v => v.Key != key)], parse.Sentence.Index, findings);
        findings.Concept(key).Add(ClueKind.Declared, 3, parse.Sentence.Index);
        findings.Concept(key).Add(ClueKind.HasValues, 2, parse.Sentence.Index);
        findings.Use(parse.Sentence.Index);
        findings.Topic = key;
    }

    private const string Noting = @"(?:note|keep|store|record|remember|save|track|know|need|want|like|write(?: down)?|register|enter|collect|log|have|hold|capture|see|put(?: in)?)";

    [GeneratedRegex(@"\b(?:for|about|of|per|on|with) (?:(?:each|every|all|any|the|our|a|an|one) )?(?<owner>[\w-]+(?: [\w-]+){0,2}?),? (?:I|we|they|you|one|it|the (?:app|system|office))(?: (?:also|would|should|must|do|will|always|just|only|want|need|like|have|to)){0,4} " + Noting + @"(?: to " + Noting + @")?:? (?<list>[^:].*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ForEach();

    [GeneratedRegex(@"^(?:and |but )?(?:for|about|of|per|on|with) (?:(?:each|every|all|any|the|our|a|an|one) )?(?<owner>[\w-]+(?: [\w-]+){0,2}?):? (?:also )?(?<list>(?:the|their|its|his|her|a|an) .*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Elided();

    // "we must know his name, phone and …"
    [GeneratedRegex(@"\b(?:I|we|they|you|one)(?: (?:also|would|should|must|do|will|always|want|need|have|to)){0,4} (?:note|record|remember|know|write(?: down)?|register|capture):? (?<list>(?:the|their|its|his|her|a|an) .*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Known();
}
