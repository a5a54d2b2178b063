using BusinessOS.Runtime.Records.Views;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>Keeps a mask that comes back from overwriting the value it stands for.</summary>
internal static class MaskedInput
{
    /// <summary>
    /// The values without those that say nothing new of a field the actor sees only a mask of: the mask itself, or nothing.
    /// What has dots in it and is not the mask is refused.
    /// </summary>
    public static FieldValues Without(Change change, FieldValues values, Actor actor)
    {
        var masked = change.IsNew ? [] : Veil.Masked(change.Set, change.Record, actor).ToHashSet();
        if (masked.Count == 0)
        {
            return values;
        }

        var left = new FieldValues();
        foreach (var (name, given) in values)
        {
            if (change.Set.Entity.Field(name) is not { } field || !masked.Contains(field))
            {
                left[name] = given;
            }
            else if (given is string text && MaskText.IsIn(text) && text != MaskText.Of(field, field.Get(change.Record)))
            {
                change.Refuse(field, Say($"You do not see {field.Label}. Type the whole new value, or leave it as it is."));
            }
            else if (given is not (null or "") && (given is not string || !Equals(given, MaskText.Of(field, field.Get(change.Record)))))
            {
                left[name] = given;
            }
        }

        return left;
    }
}
