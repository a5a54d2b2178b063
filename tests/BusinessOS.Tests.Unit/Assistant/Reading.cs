using BusinessOS.Assistant;
using BusinessOS.Spec;
using BusinessOS.Spec.Patching;
using Xunit;

namespace BusinessOS.Tests.Unit.Assistant;

/// <summary>What the embedded author makes of a text.</summary>
internal static class Reading
{
    public static AppSpec Of(string text)
    {
        var result = EmbeddedAuthor.Draft(new AuthorRequest(text));
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Select(d => d.Message)));
        var applied = Patch.Apply(result.Base, result.Operations);
        Assert.True(applied.Succeeded, string.Join('\n', applied.Diagnostics.Select(d => d.Message)));
        return applied.Value!;
    }

    public static EntitySpec Entity(this AppSpec app, string name) => app.Entities.Single(e => e.Name == name);

    public static FieldSpec Field(this EntitySpec entity, string name) =>
        entity.Fields.SingleOrDefault(f => f.Name == name) ?? throw new InvalidOperationException($"{entity.Name} has {string.Join(", ", entity.Fields.Select(f => f.Name))}.");
}
