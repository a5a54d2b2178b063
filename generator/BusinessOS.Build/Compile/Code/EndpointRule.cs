using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BusinessOS.Build.Compile.Code;

/// <summary>An endpoint says where it answers, in words the API can take, and alone.</summary>
internal static partial class EndpointRule
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    public static IEnumerable<Diagnostic> Check(CodeScope scope)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (type, syntax, known) in scope.Deriving("AppEndpoint`2").Where(e => !e.Type.IsAbstract))
        {
            var attribute = type.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == "BusinessOS.Runtime.Code.EndpointAttribute");
            var place = attribute?.ApplicationSyntaxReference?.GetSyntax() is { } written ? scope.PlaceOf(written) : scope.PlaceOf(syntax.Identifier);
            if (attribute?.ConstructorArguments is not [{ Value: string method }, { Value: string path }])
            {
                if (attribute is null)
                {
                    yield return CodeDiagnostics.EndpointAddress.At(place, type.Name, "does not say where it answers");
                }

                continue;
            }

            var faults = FaultsOf(scope, method, path, known.TypeArguments[0], RolesOf(attribute)).ToList();
            foreach (var fault in faults)
            {
                yield return CodeDiagnostics.EndpointAddress.At(place, type.Name, fault);
            }

            var address = $"{method.ToUpperInvariant()} /api/{scope.App.Id}/x/{Hole().Replace(path.Trim('/'), "{}")}";
            if (faults.Count == 0 && !taken.TryAdd(address, type.Name))
            {
                yield return CodeDiagnostics.SameAddress.At(place, taken[address], type.Name, $"{method.ToUpperInvariant()} {path.Trim('/')}");
            }
        }
    }

    private static IEnumerable<string> FaultsOf(CodeScope scope, string method, string path, ITypeSymbol request, IEnumerable<string> roles)
    {
        if (!Methods.Contains(method.ToUpperInvariant()))
        {
            yield return $"answers to '{method}', which is none of {string.Join(", ", Methods)}";
        }

        if (!Form().IsMatch(path.Trim('/')))
        {
            yield return $"has the path '{path}', which is not words and holes";
        }

        var properties = request.GetMembers().OfType<IPropertySymbol>().Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var hole in Hole().Matches(path).Select(m => m.Groups[1].Value).Where(h => !properties.Contains(h)))
        {
            yield return $"has a hole '{hole}' in its path, and its request has no such property";
        }

        foreach (var role in roles.Where(r => scope.App.Roles.All(known => known.Name != r)))
        {
            yield return $"is for the role '{role}', which the app does not have";
        }
    }

    private static string[] RolesOf(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == "Roles").Value.Value is string roles
            ? roles.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];

    [GeneratedRegex(@"^(?:[a-z0-9][a-z0-9-]*|\{[A-Za-z]\w*\})(?:/(?:[a-z0-9][a-z0-9-]*|\{[A-Za-z]\w*\}))*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}
