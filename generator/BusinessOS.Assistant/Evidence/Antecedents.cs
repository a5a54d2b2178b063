using BusinessOS.Assistant.Evidence.Readers;
using BusinessOS.Assistant.Language;
using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence;

/// <summary>Remembers what was named last, so that "it", "she" and "them" can be understood.</summary>
internal sealed class Antecedents
{
    private string? _person;
    private string? _thing;
    private string? _many;

    public string? Find(NounPhrase pronoun) => pronoun.Head.Lower switch
    {
        "he" or "she" or "him" or "her" or "who" => _person,
        "it" => _thing,
        "they" or "them" => _many ?? _person ?? _thing,
        _ => null,
    };

    public void Note(NounPhrase phrase)
    {
        if (ConceptNamer.Names(phrase).FirstOrDefault() is not { } key || Meanings.Noise.Contains(phrase.Head.Lemma))
        {
            return;
        }

        if (RoleReader.IsPerson(phrase))
        {
            _person = key;
        }
        else if (!phrase.IsPlural)
        {
            _thing = key;
        }

        if (phrase.IsPlural)
        {
            _many = key;
        }
    }
}
