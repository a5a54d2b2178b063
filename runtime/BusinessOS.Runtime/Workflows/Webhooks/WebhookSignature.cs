using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BusinessOS.Runtime.Workflows.Webhooks;

/// <summary>Signs what is sent as Standard Webhooks says (github.com/standard-webhooks): HMAC-SHA256 over id, time and body.</summary>
internal static class WebhookSignature
{
    public const string SecretPrefix = "whsec_";

    /// <summary>192 bits or more are asked for; this is 256.</summary>
    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public static string Timestamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The value of the header <c>webhook-signature</c>.</summary>
    public static string Of(string secret, string id, DateTimeOffset at, string body)
    {
        var key = Convert.FromBase64String(secret[SecretPrefix.Length..]);
        var signed = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{Timestamp(at)}.{body}"));
        return "v1," + Convert.ToBase64String(signed);
    }
}
