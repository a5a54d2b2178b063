using BusinessOS.Spec;

namespace BusinessOS.Tests.Unit.Spec;

public sealed record AppChange(AppSpec Before, AppSpec After);
