using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BusinessOS.Runtime.Api.Files;

/// <summary>The addresses of files.</summary>
internal static class FileRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/files", http => AnswerAsync(http, UploadFile.HandleAsync));
        routes.MapMethods("/files/{id}", [HttpMethods.Get, HttpMethods.Head], http => AnswerAsync(http, DownloadFile.HandleAsync));
    }

    private static async Task AnswerAsync(HttpContext http, Func<HttpContext, Task<IResult>> handle)
    {
        var answer = ApiDoor.Refusal(http) ?? await handle(http);
        await answer.ExecuteAsync(http);
    }
}
