using Humanizer;

namespace BusinessOS.Assistant.Language;

/// <summary>Inflection: singulars and plurals of nouns, forms of verbs.</summary>
internal static class Morphology
{
    private const string Vowels = "aeiou";

    private static readonly HashSet<string> SingularInS = new(StringComparer.Ordinal)
    {
        "address", "business", "class", "access", "process", "status", "bus", "campus", "virus", "census", "bonus", "lens", "gas", "canvas",
        "alias", "news", "series", "species", "analysis", "basis", "diagnosis", "crisis", "chess", "dress", "glass", "mass", "pass", "press",
        "progress", "success", "stress", "wellness", "fitness", "illness", "witness", "waitress", "hostess", "mattress", "boss", "loss", "cross",
        "corps", "premises", "logistics", "analytics", "statistics", "sms", "gps", "aws", "css", "cms", "pos", "erp", "https", "os", "vs", "its", "this",
        "his", "us", "always", "perhaps", "plus", "minus", "tennis", "goods", "apparatus", "surplus", "focus", "consensus", "thesis", "axis", "electronics",
        "politics", "ethics", "graphics", "basics", "mathematics", "physics", "economics", "yes", "has", "was", "is", "does", "means", "headquarters", "crossroads", "afterwards", "towards", "regards",
        "besides", "thanks", "sales-news", "atlas", "bias", "canvass", "compass", "harness", "excess", "abyss", "asparagus", "cactus", "syllabus", "menus-s",
    };

    private static readonly Dictionary<string, string> IrregularSingular = new(StringComparer.Ordinal)
    {
        ["people"] = "person", ["children"] = "child", ["men"] = "man", ["women"] = "woman", ["salespeople"] = "salesperson", ["feet"] = "foot", ["teeth"] = "tooth",
        ["mice"] = "mouse", ["geese"] = "goose", ["criteria"] = "criterion", ["statuses"] = "status", ["buses"] = "bus", ["analyses"] = "analysis",
        ["diagnoses"] = "diagnosis", ["bases"] = "base", ["leaves"] = "leave", ["shelves"] = "shelf", ["lives"] = "life", ["halves"] = "half", ["knives"] = "knife",
        ["quizzes"] = "quiz", ["movies"] = "movie", ["cookies"] = "cookie", ["calories"] = "calorie", ["ties"] = "tie", ["media"] = "media", ["data"] = "data",
        ["indices"] = "index", ["vertices"] = "vertex", ["matrices"] = "matrix", ["theses"] = "thesis", ["lenses"] = "lens", ["bonuses"] = "bonus", ["courses"] = "course",
        ["houses"] = "house", ["warehouses"] = "warehouse", ["databases"] = "database", ["cases"] = "case", ["purchases"] = "purchase", ["nurses"] = "nurse",
        ["licenses"] = "license", ["leases"] = "lease", ["releases"] = "release", ["exercises"] = "exercise", ["expenses"] = "expense", ["responses"] = "response",
        ["horses"] = "horse", ["diseases"] = "disease", ["vases"] = "vase", ["phases"] = "phase", ["bases-of"] = "basis", ["cruises"] = "cruise", ["franchises"] = "franchise",
        ["sms"] = "sms", ["heroes"] = "hero", ["potatoes"] = "potato", ["tomatoes"] = "tomato", ["photos"] = "photo", ["videos"] = "video", ["taxes"] = "tax",
        ["axes"] = "axis", ["viruses"] = "virus", ["campuses"] = "campus", ["caches"] = "cache", ["aches"] = "ache", ["wives"] = "wife", ["thieves"] = "thief", ["wolves"] = "wolf",
        ["staff"] = "staff", ["personnel"] = "personnel", ["waitlists"] = "waitlist", ["causes"] = "cause", ["clauses"] = "clause", ["uses"] = "use", ["causes-of"] = "cause",
        ["premises"] = "premises", ["menus"] = "menu", ["gurus"] = "guru", ["emus"] = "emu", ["tofus"] = "tofu", ["haikus"] = "haiku", ["pros"] = "pro", ["cons"] = "con", ["todos"] = "todo", ["to-dos"] = "to-do", ["halves-of"] = "half",
    };

    /// <summary>The singular of a noun in small letters; the word itself when it is one already.</summary>
    public static string Singular(string word)
    {
        if (IrregularSingular.TryGetValue(word, out var irregular))
        {
            return irregular;
        }

        if (word.Length < 4 || !word.EndsWith('s') || SingularInS.Contains(word) || word.EndsWith("ss", StringComparison.Ordinal)
            || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal))
        {
            return word.Length == 3 && word is "ids" or "dvds" or "cds" ? word[..^1] : word;
        }

        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
        {
            return word[..^3] + "y";
        }

        return EndsWithSibilantPlural(word) ? word[..^2] : word[..^1];
    }

    /// <summary>The plural of a singular noun, its last word inflected: "purchase order" → "purchase orders".</summary>
    public static string Plural(string noun)
    {
        var cut = noun.LastIndexOf(' ') + 1;
        var last = noun[cut..];
        return noun[..cut] + last.Pluralize(inputIsKnownToBeSingular: true);
    }

    public static bool IsPlural(string word) => !string.Equals(Singular(word), word, StringComparison.Ordinal) || word is "people" or "data" or "goods";

    /// <summary>Every inflected form of a regular verb with what it is.</summary>
    public static IEnumerable<(string Word, VerbForm Form)> Inflect(string verb)
    {
        yield return (verb, VerbForm.Base);
        yield return (Third(verb), VerbForm.Third);
        var stem = verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] : verb;
        if (DoublesLast(verb))
        {
            stem = verb + verb[^1];
        }

        yield return ((verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "y" : verb.EndsWith("ee", StringComparison.Ordinal) ? verb : stem) + "ing", VerbForm.Gerund);
        yield return (Past(verb, stem), VerbForm.Past);

        // British and American spelling differ in doubling: "cancelled", "canceled".
        if (!DoublesLast(verb) && verb.Length > 4 && verb[^1] is 'l' or 'p' && Vowels.Contains(verb[^2], StringComparison.Ordinal) && !Vowels.Contains(verb[^3], StringComparison.Ordinal))
        {
            yield return (verb + verb[^1] + "ing", VerbForm.Gerund);
            yield return (verb + verb[^1] + "ed", VerbForm.Past);
        }
    }

    private static string Third(string verb)
    {
        if (verb.EndsWith('y') && verb.Length > 1 && !Vowels.Contains(verb[^2], StringComparison.Ordinal))
        {
            return verb[..^1] + "ies";
        }

        return verb[^1] is 's' or 'x' or 'z' or 'o' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) ? verb + "es" : verb + "s";
    }

    private static string Past(string verb, string stem)
    {
        if (verb.EndsWith('y') && verb.Length > 1 && !Vowels.Contains(verb[^2], StringComparison.Ordinal))
        {
            return verb[..^1] + "ied";
        }

        return verb.EndsWith("ee", StringComparison.Ordinal) ? verb + "d" : stem + "ed";
    }

    // Short verbs, and longer ones stressed at the end, double: stop, plan, refer, submit, begin.
    private static bool DoublesLast(string verb)
    {
        if (verb.Length < 3 || verb[^1] is 'w' or 'x' or 'y' or 'h' || Vowels.Contains(verb[^1], StringComparison.Ordinal) || !Vowels.Contains(verb[^2], StringComparison.Ordinal)
            || Vowels.Contains(verb[^3], StringComparison.Ordinal))
        {
            return verb is "quit" or "equip";
        }

        return verb.Length <= 4 && CountVowelGroups(verb) == 1
            || verb is "refer" or "prefer" or "submit" or "permit" or "admit" or "commit" or "transfer" or "occur" or "enrol" or "control" or "program" or "begin"
                or "defer" or "format" or "forget" or "upset" or "reset" or "unsub" or "restock-up" or "resell" or "ship" or "shop" or "track-up" or "omit" or "transmit" or "incur" or "recur" or "confer" or "infer" or "patrol" or "swap" or "unplug" or "split" or "scrap" or "strip" or "scan" or "snap" or "drag";
    }

    private static int CountVowelGroups(string word)
    {
        var groups = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (Vowels.Contains(word[i], StringComparison.Ordinal) && (i == 0 || !Vowels.Contains(word[i - 1], StringComparison.Ordinal)))
            {
                groups++;
            }
        }

        return groups;
    }

    private static bool EndsWithSibilantPlural(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
        || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("zzes", StringComparison.Ordinal) || word.EndsWith("uses", StringComparison.Ordinal) && word.Length > 6 && !word.EndsWith("ouses", StringComparison.Ordinal) && !word.EndsWith("auses", StringComparison.Ordinal);
}
