namespace BusinessOS.Build.Compile.Code;

/// <summary>What the runtime is to find and make can be found and made.</summary>
internal static class ClassRule
{
    private static readonly (string Base, string Word)[] Kinds =
        [("AnyRecordHooks", "hook"), ("AnyAppEndpoint", "endpoint"), ("AppActivity", "activity")];

    public static IEnumerable<Diagnostic> Check(CodeScope scope) =>
        from kind in Kinds
        from item in scope.Deriving(kind.Base)
        where !item.Type.IsAbstract
        let reason = CodeScope.ReasonNotToMake(item.Type)
        where reason is not null
        select CodeDiagnostics.CodeClass.At(scope.PlaceOf(item.Syntax.Identifier), item.Type.Name, reason);
}
