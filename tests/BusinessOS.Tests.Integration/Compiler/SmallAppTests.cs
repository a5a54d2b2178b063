using System.Collections.Immutable;
using BusinessOS.Build;
using BusinessOS.Spec;
using BusinessOS.Spec.Reading;
using Xunit;

namespace BusinessOS.Tests.Integration.Compiler;

/// <summary>The smallest apps that compiled once and did not start, or whose records could not be listed.</summary>
public sealed class SmallAppTests
{
    [Theory]
    [InlineData("a time that comes from no column", "Soon: formula Now.AddHours(2)")]
    [InlineData("a time that may be empty", "At: date-time\n      Soon: formula At ?? Now")]
    public async Task An_app_starts_and_lists_its_records(string what, string fields)
    {
        var app = $"app: small\nname: Small\nentities:\n  Thing:\n    title: \"{{Soon}}\"\n    fields:\n      {fields}\n";
        var read = SpecReader.Read([new SpecFile("app.yaml", app)]);
        Assert.True(read.Succeeded, string.Join('\n', read.Diagnostics));

        var built = new AppBuilder(CompilerParts.References).Build([new AppSource(read.Value, ImmutableSortedDictionary<string, string>.Empty)]);

        Assert.True(built.Succeeded, $"{what}\n{string.Join('\n', built.Diagnostics)}");
        await using var tenant = await RandomTenant.StartAsync(built.Value);
        await tenant.UseAsync();
    }
}
