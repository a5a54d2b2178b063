using BusinessOS.Assistant.ModelBacked;

namespace BusinessOS.Assistant;

/// <summary>Makes authors from what the environment sets up.</summary>
public static class Authors
{
    /// <summary>The model named by <c>OPENAI_*</c>, with the embedded author to fall back on.</summary>
    /// <param name="problems">What the compiler has to say of a spec.</param>
    public static IAuthor WithModel(Func<string, string?> variable, Func<AppSpec, IReadOnlyList<Diagnostic>> problems) =>
        new ModelAuthor(ModelOptions.From(variable), problems, new EmbeddedAuthor());

    /// <summary>With a model where one is set up, be it an endpoint that needs no key, without one otherwise.</summary>
    public static IAuthor Of(Func<string, string?> variable, Func<AppSpec, IReadOnlyList<Diagnostic>> problems) =>
        ModelOptions.From(variable) is { IsSetUp: true } ? WithModel(variable, problems) : new EmbeddedAuthor();
}
