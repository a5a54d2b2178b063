using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Api;

/// <summary>Checks the settings at start.</summary>
[OptionsValidator]
public sealed partial class ApiOptionsValidator : IValidateOptions<ApiOptions>;
