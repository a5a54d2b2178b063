using System.Globalization;
using System.Text;
using BusinessOS.Spec;

namespace BusinessOS.Testing;

/// <summary>An app of any size: entities of twenty fields of all kinds, each with a lifecycle and a reference to its neighbour.</summary>
public static class SyntheticApp
{
    /// <param name="edited">Whether the first entity has one field more.</param>
    public static SpecFile Of(int entities, bool edited)
    {
        var yaml = new StringBuilder("app: synthetic\nname: Synthetic\nroles: [Manager, Clerk]\nentities:\n");
        for (var i = 0; i < entities; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  Thing{i}:\n    title: \"{{Name}}\"\n    fields:\n      Name: text required\n");
            for (var f = 0; f < 18; f++)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"      Field{f}: {Types[f % Types.Length]}\n");
            }

            if (i > 0)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"      Before: reference Thing{i - 1}\n");
            }

            if (edited && i == 0)
            {
                yaml.Append("      Extra: text\n");
            }

            yaml.Append(
                """
                      Late: formula Field3 < Today && Status == THING.Open
                    states: Open, Working, Closed
                    transitions:
                      Start: Open -> Working by Clerk
                      Close: Working -> Closed by Manager when Name != ""
                    allow:
                      Manager: all
                      Clerk: read, create, update

                """.Replace("THING", $"Thing{i}Status", StringComparison.Ordinal));
        }

        return new SpecFile("app.yaml", yaml.ToString());
    }

    private static readonly string[] Types =
        ["text ..80", "integer 0..100", "money 0..", "date", "boolean", "choice Low | Normal | High = Normal", "long-text", "email", "decimal"];
}
