using Microsoft.AspNetCore.Http;

namespace BusinessOS.Runtime.Api.Problems;

/// <summary>Every way the interfaces refuse. A retired code stays here, commented out.</summary>
public static class ApiProblems
{
    public static readonly ApiProblemKind UnknownResource = new(
        "BOS6101", StatusCodes.Status404NotFound, "There is nothing at this address.",
        "Addresses are /api/{app}/{entities}; the document at /openapi/{app}.json lists them.");

    public static readonly ApiProblemKind RecordNotFound = new(
        "BOS6102", StatusCodes.Status404NotFound, "There is no such record.",
        "It may have been deleted, or it is not for you to see.");

    public static readonly ApiProblemKind UnreadableBody = new(
        "BOS6103", StatusCodes.Status400BadRequest, "The body cannot be read.",
        "Send one JSON object in UTF-8 with each member once.");

    public static readonly ApiProblemKind WrongMembers = new(
        "BOS6104", StatusCodes.Status400BadRequest, "The body does not fit the entity.",
        "Correct the members named in errors.");

    public static readonly ApiProblemKind WrongQuery = new(
        "BOS6105", StatusCodes.Status400BadRequest, "The query cannot be understood.",
        "Correct the parameters named in errors.");

    public static readonly ApiProblemKind BodyTooLarge = new(
        "BOS6106", StatusCodes.Status413PayloadTooLarge, "The body is too large.",
        "Send less at once; files go to /files.");

    public static readonly ApiProblemKind WrongMediaType = new(
        "BOS6107", StatusCodes.Status415UnsupportedMediaType, "This kind of body is not read here.",
        "Send it with the content type the document names.");

    public static readonly ApiProblemKind NotSignedIn = new(
        "BOS6108", StatusCodes.Status401Unauthorized, "You are not signed in.",
        "Send an API key as 'Authorization: Bearer KEY'.");

    public static readonly ApiProblemKind Forbidden = new(
        "BOS6109", StatusCodes.Status403Forbidden, "You may not do this.",
        "Ask for a role that may.");

    public static readonly ApiProblemKind Invalid = new(
        "BOS6110", StatusCodes.Status422UnprocessableEntity, "Some values do not fit the rules.",
        "Correct the fields named in errors.");

    public static readonly ApiProblemKind Conflict = new(
        "BOS6111", StatusCodes.Status409Conflict, "The record is not in a state that allows this.",
        "Read the record again and decide anew.");

    public static readonly ApiProblemKind VersionMismatch = new(
        "BOS6112", StatusCodes.Status412PreconditionFailed, "Somebody else changed the record meanwhile.",
        "Read the record again and send its new ETag in If-Match.");

    public static readonly ApiProblemKind ForeignOrigin = new(
        "BOS6113", StatusCodes.Status403Forbidden, "This change did not come from a page of this site.",
        "Programs use an API key in place of the cookie.");

    public static readonly ApiProblemKind WrongMethod = new(
        "BOS6114", StatusCodes.Status405MethodNotAllowed, "This address does not answer to this method.",
        "The Allow header names the methods that work.");

    public static readonly ApiProblemKind UnknownTransition = new(
        "BOS6115", StatusCodes.Status404NotFound, "There is no such transition.",
        "The document lists the transitions of each entity.");

    public static readonly ApiProblemKind WrongKey = new(
        "BOS6116", StatusCodes.Status401Unauthorized, "The API key is not valid.",
        "It is mistyped or revoked; make a new one with 'bos key EMAIL'.");

    public static readonly ApiProblemKind WrongPrecondition = new(
        "BOS6117", StatusCodes.Status400BadRequest, "The If-Match header cannot be read.",
        "Send the ETag exactly as it was received, in quotes, or '*'.");

    public static readonly ApiProblemKind Busy = new(
        "BOS6176", StatusCodes.Status503ServiceUnavailable, "Too much is asked at once.",
        "Ask again after the time in Retry-After.");

    public static readonly ApiProblemKind Unexpected = new(
        "BOS6118", StatusCodes.Status500InternalServerError, "Something went wrong here.",
        "Try again; if it stays, tell the administrator the trace id.");

    public static readonly ApiProblemKind FileNotFound = new(
        "BOS6119", StatusCodes.Status404NotFound, "There is no such file.",
        "It may have been replaced, or it is not for you to see.");

    public static readonly ApiProblemKind NoFile = new(
        "BOS6120", StatusCodes.Status400BadRequest, "There is no file in this request.",
        "Send one as multipart/form-data, in a part with a file name.");

    public static readonly ApiProblemKind OneTimePassword = new(
        "BOS6121", StatusCodes.Status403Forbidden, "Choose your own password first.",
        "Change it at /account/password; programs use an API key.");

    public static readonly ApiProblemKind UnknownAction = new(
        "BOS6150", StatusCodes.Status404NotFound, "There is no such action.",
        "The document lists the actions of each entity.");

    public static readonly ApiProblemKind CodeFailed = new(
        "BOS6170", StatusCodes.Status500InternalServerError, "The app's own code did not do its part.",
        "Try again; if it stays, tell the administrator: the log names the file and the line.");

    public static readonly ApiProblemKind InvalidRequest = new(
        "BOS6175", StatusCodes.Status400BadRequest, "The request does not fit what is asked here.",
        "Correct the members or parameters named in errors; the document tells them.");
}
