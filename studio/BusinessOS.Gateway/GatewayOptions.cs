using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace BusinessOS.Gateway;

/// <summary>Settings of the gateway, from <c>Gateway:*</c> or <c>--Gateway:Domain</c>.</summary>
public sealed class GatewayOptions
{
    public const string Section = "Gateway";

    /// <summary>Tenants answer at <c>{tenant}.{Domain}</c>.</summary>
    [Required]
    public string Domain { get; set; } = "localhost";

    /// <summary>How often the engine is asked which tenants run, in seconds.</summary>
    [Range(1, 600)]
    public int RefreshSeconds { get; set; } = 2;
}

[OptionsValidator]
public sealed partial class GatewayOptionsValidator : IValidateOptions<GatewayOptions>;
