using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BusinessOS.Runtime.Api.Problems;
using BusinessOS.Runtime.Code;
using BusinessOS.Runtime.Records;
using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Endpoints;

/// <summary>Makes an endpoint's typed request of holes, query and body. What it does not know, or lacks, is refused by name.</summary>
internal static class EndpointRequest
{
    /// <summary>What is known of an app's classes goes with them: a version that is replaced can be let go.</summary>
    private static readonly ConditionalWeakTable<Assembly, JsonSerializerOptions> Known = [];

    /// <summary>How classes of an app are read and written.</summary>
    public static JsonSerializerOptions JsonOf(Assembly app) => Known.GetValue(app, static _ => new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        MaxDepth = 16,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    });

    public static bool HasBody(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsDelete(method);

    public static (object? Request, ApiProblem? Problem) OfQuery(HttpContext http, AnyAppEndpoint code)
    {
        var values = new JsonObject();
        foreach (var (name, given) in http.Request.Query)
        {
            if (given.Count > 1)
            {
                return (null, Refused(name, "It is given more than once."));
            }

            values[name] = ValueOf(code.RequestType, name, given.ToString());
        }

        return Read(http, values, code);
    }

    public static (object? Request, ApiProblem? Problem) OfBody(HttpContext http, JsonElement body, AnyAppEndpoint code) =>
        Read(http, JsonObject.Create(body.Clone()) ?? [], code);

    private static (object? Request, ApiProblem? Problem) Read(HttpContext http, JsonObject values, AnyAppEndpoint code)
    {
        foreach (var (name, given) in http.Request.RouteValues)
        {
            if (values.Any(v => string.Equals(v.Key, name, StringComparison.OrdinalIgnoreCase)))
            {
                return (null, Refused(name, "It is given by the address."));
            }

            values[name] = ValueOf(code.RequestType, name, Convert.ToString(given, CultureInfo.InvariantCulture) ?? "");
        }

        try
        {
            return (values.Deserialize(code.RequestType, JsonOf(code.GetType().Assembly)), null);
        }
        catch (JsonException wrong)
        {
            var path = (wrong.Path ?? "").TrimStart('$').TrimStart('.');
            return (null, Refused(path, path.Length == 0 ? OneLine(wrong.Message) : "This is not a value it takes, or not a member it knows."));
        }
    }

    /// <summary>Addresses hold text; numbers are read from it, and true and false are words.</summary>
    private static JsonValue? ValueOf(Type type, string name, string text)
    {
        var property = type.GetProperties().FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
        var wanted = property is null ? null : Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return wanted == typeof(bool) && bool.TryParse(text, out var flag) ? JsonValue.Create(flag) : JsonValue.Create(text);
    }

    private static ApiProblem Refused(string member, string message) =>
        ApiProblems.InvalidRequest.With("The request does not fit.", [new Problem(member.Length == 0 ? null : member, message)]);

    private static string OneLine(string text)
    {
        var end = text.IndexOf(" Path:", StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }
}
