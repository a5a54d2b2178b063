namespace BusinessOS.Model.Texts;

/// <summary>A text of an app that people read, and that can be said in another language.</summary>
/// <param name="Path">Whose it is, within the app, as in <see cref="AppText"/>.</param>
/// <param name="Original">What the app says in its own language, said or made from a name.</param>
/// <param name="Template">Where it has holes.</param>
public sealed record AppTextSite(EquatableArray<string> Path, string Original, TextTemplate? Template = null)
{
    /// <summary>The text it repeats: where it has none of its own, it says that one's.</summary>
    public EquatableArray<string>? Repeats { get; init; }

    /// <summary>Whether its holes are filled in where it is shown, so that it travels as it is written.</summary>
    public bool IsShown { get; init; }

    /// <summary>How messages call it: <c>entities.Loan.fields.DueOn.label</c>.</summary>
    public string Name => NameOf(Path);

    /// <summary>Whether a translation has something to say that is not said elsewhere.</summary>
    public bool IsNeeded => Repeats is null && (Template is null ? Original.Length > 0 : Template.Parts.Any(p => p.Expression is null && p.Text.Any(char.IsLetter)));

    public static string NameOf(IEnumerable<string> path) => string.Join('.', path);
}
