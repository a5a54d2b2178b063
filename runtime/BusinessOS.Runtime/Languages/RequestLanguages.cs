using System.Globalization;
using BusinessOS.Runtime.Scope;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessOS.Runtime.Languages;

/// <summary>
/// Which language a request is answered in: the one its browser chose, else the person's own, else the best of those it
/// accepts, else the tenant's.
/// </summary>
public static class RequestLanguages
{
    /// <summary>The cookie in which a browser keeps the choice.</summary>
    public const string Cookie = "bos-language";

    /// <summary>Call it once it is known who acts.</summary>
    public static IApplicationBuilder UseBusinessOsLanguages(this IApplicationBuilder app)
    {
        var languages = app.ApplicationServices.GetRequiredService<TenantLanguages>();
        CultureInfo[] spoken = [.. languages.All.Select(ReaderLanguage.CultureOf)];
        return app.UseRequestLocalization(new RequestLocalizationOptions
        {
            // Values are computed, read and written the same for everybody; only what people read differs.
            DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, ReaderLanguage.CultureOf(languages.Default)),
            SupportedCultures = [CultureInfo.InvariantCulture],
            SupportedUICultures = spoken,
            ApplyCurrentCultureToResponseHeaders = true,
            RequestCultureProviders =
            [
                new CustomRequestCultureProvider(http => Chosen(languages.Find(http.Request.Cookies[Cookie]))),
                new CustomRequestCultureProvider(http => Chosen(languages.Find(http.RequestServices.GetRequiredService<CurrentActor>().Actor.Language))),
                new CustomRequestCultureProvider(http => Chosen(Accepted(http, languages))),
            ],
        });
    }

    private static string? Accepted(HttpContext http, TenantLanguages languages) => http.Request.GetTypedHeaders().AcceptLanguage
        .Where(wanted => wanted.Quality is null or > 0)
        .OrderByDescending(wanted => wanted.Quality ?? 1)
        .Select(wanted => languages.Find(wanted.Value.Value))
        .FirstOrDefault(found => found is not null);

    private static Task<ProviderCultureResult?> Chosen(string? language) =>
        Task.FromResult(language is null ? null : new ProviderCultureResult("", language));
}
