using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Ui.Formatting;

namespace BusinessOS.Runtime.Ui.Components;

/// <summary>Why a change was not made, in one text.</summary>
internal static class Refusals
{
    public static string Text(ChangeResult result, EntityDefinition entity) => result switch
    {
        ChangeResult.Forbidden forbidden => forbidden.Reason,
        ChangeResult.Conflict conflict => conflict.Reason,
        ChangeResult.Broken broken => broken.Reason,
        ChangeResult.Invalid invalid => string.Join(" ", invalid.Problems.Select(p => p.Message)),
        ChangeResult.NotFound => Say($"This {Words.Inside(entity.Label)} is not there any more."),
        _ => "",
    };
}
