using BusinessOS.Build.Compile;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace BusinessOS.Tests.Golden.Compile;

/// <summary>Which stretches of generated code the owner wrote.</summary>
public sealed class OwnerTextTests
{
    [Theory]
    [InlineData("(1, 1) - (1, 2)", false)]
    [InlineData("(1, 65534) - (1, 65535)", true)]
    [InlineData("(1, 65000) - (1, 65535)", true)]
    public void A_piece_that_ends_at_the_last_column_is_looked_at_to_its_end(string columns, bool goesOn)
    {
        var tree = CSharpSyntaxTree.ParseText(
            $"class C\n{{\n#line {columns} 13 \"app/body\"\n  object A = a + Short(Long.Reach(),\n    B);\n#line default\n  object D = Other;\n}}\n".ReplaceLineEndings("\n"),
            path: "Generated.g.cs");
        var text = Assert.Single(OwnerText.In(CSharpCompilation.Create("c", [tree]), _ => false, path => path == "app/body"));

        var names = text.Nodes().Select(n => n.ToString()).ToList();

        Assert.Contains("a", names);
        Assert.Equal(goesOn, names.Contains("Long.Reach()") && names.Contains("B"));
        Assert.DoesNotContain("Other", names);
    }
}
