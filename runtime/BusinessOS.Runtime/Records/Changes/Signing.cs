using BusinessOS.Runtime.Scope;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Makes a signature of the picture somebody gives: who they are and what time it is, nobody can give.</summary>
internal static class Signing
{
    /// <param name="signer">Null where the app itself gives the value.</param>
    public static (object? Value, string? Problem) Sign(Guid picture, Actor? signer, DateTimeOffset now) =>
        signer is null or { IsSystem: false, IsSignedIn: false }
            ? (null, Say("Only people who are signed in can sign."))
            : (new Signature(picture, signer.IsSystem ? null : signer.Id, signer.Name, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)).ToUniversalTime()), null);

    /// <summary>Whether what is given is the signature that is there, or its picture.</summary>
    public static bool IsAsItWas(object? now, object? given) =>
        now is Signature signed && (given is Guid picture ? picture == signed.File : signed.Equals(given));
}
