namespace BusinessOS.Runtime.Records.Hooks;

/// <summary>Where in a change hooks run. The name with <c>Async</c> is the method's.</summary>
internal enum HookPoint
{
    BeforeCreate,
    BeforeUpdate,
    BeforeDelete,
    BeforeTransition,
    Validate,
    AfterCreate,
    AfterUpdate,
    AfterDelete,
    AfterTransition,
}
