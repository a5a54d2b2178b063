using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Testing;

/// <summary>Each page, each role.</summary>
internal static class PageTestCases
{
    public static TestClassView ClassOf(AppCode code, App app) =>
        TestClassView.Of(code, TestNames.Of(code).Pages, "PageTests", TestNames.Of(code).App, $"pages of {app.Id}", $"Visits every page of {XmlText.Of(app.Name, "").TrimEnd('.')}.", Of(app));

    private static IEnumerable<TestView> Of(App app)
    {
        foreach (var page in app.Pages)
        {
            var name = Literal.Of(page.Name);
            yield return new([TestClassView.Fact], $"{page.Name}_opens", "", $"OpensAsync({name})");
            if (page.IsPublic)
            {
                yield return new([TestClassView.Fact], $"{page.Name}_opens_for_everybody", "", $"OpensForEverybodyAsync({name})");
                continue;
            }

            yield return new([TestClassView.Fact], $"{page.Name}_asks_to_sign_in", "", $"AsksToSignInAsync({name})");
            if (page.Kind == PageKind.Portal)
            {
                continue;
            }

            foreach (var role in app.Roles)
            {
                yield return new([TestClassView.Fact], $"{page.Name}_shows_{role.Name}_what_is_allowed", "", $"ShowsWhatIsAllowedAsync({name}, {Literal.Of(role.Name)})");
            }
        }
    }
}
