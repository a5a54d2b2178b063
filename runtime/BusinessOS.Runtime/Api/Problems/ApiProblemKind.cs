using BusinessOS.Runtime.Records;

namespace BusinessOS.Runtime.Api.Problems;

/// <summary>A kind of refusal with its stable code. Codes of the interfaces are BOS6100-6199 and are never used twice.</summary>
/// <param name="Fix">What the caller can do about it.</param>
public sealed record ApiProblemKind(string Code, int Status, string Title, string Fix)
{
    /// <summary>RFC 9457 wants a URI that names the kind.</summary>
    public string Type => "urn:problem-type:businessos:" + Code;

    public ApiProblem With(string detail) => new(this, detail, []);

    public ApiProblem With(string detail, IReadOnlyList<Problem> errors) => new(this, detail, errors);
}
