using Microsoft.Extensions.Options;

namespace BusinessOS.Runtime.Workflows;

/// <summary>Checks the settings at start.</summary>
[OptionsValidator]
public sealed partial class WorkflowOptionsValidator : IValidateOptions<WorkflowOptions>;
