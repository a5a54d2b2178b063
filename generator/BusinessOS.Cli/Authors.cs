using BusinessOS.Assistant;
using BusinessOS.Assistant.ModelBacked;
using BusinessOS.Diagnostics;
using BusinessOS.Spec;

namespace BusinessOS.Cli;

/// <summary>Makes the author a verb asked for.</summary>
internal static class Authors
{
    /// <param name="problems">What the compiler would say of a spec.</param>
    public static IAuthor Create(AuthorKind kind, Func<AppSpec, IReadOnlyList<Diagnostic>> problems) => kind switch
    {
        AuthorKind.OpenAi => new ModelAuthor(ModelOptions.From(Environment.GetEnvironmentVariable), problems, new EmbeddedAuthor()),
        _ => new EmbeddedAuthor(),
    };
}
