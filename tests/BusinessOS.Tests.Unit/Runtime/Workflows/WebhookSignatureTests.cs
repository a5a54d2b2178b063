using BusinessOS.Runtime.Workflows.Webhooks;
using Xunit;

namespace BusinessOS.Tests.Unit.Runtime.Workflows;

public sealed class WebhookSignatureTests
{
    [Fact]
    public void Signature_is_that_of_the_standards_own_example()
    {
        // The example of the Standard Webhooks reference implementations.
        var signature = WebhookSignature.Of(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            DateTimeOffset.FromUnixTimeSeconds(1614265330),
            """{"test": 2432232314}""");

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Fact]
    public void New_secret_holds_256_bits()
    {
        var secret = WebhookSignature.NewSecret();

        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        Assert.Equal(32, Convert.FromBase64String(secret["whsec_".Length..]).Length);
    }
}
