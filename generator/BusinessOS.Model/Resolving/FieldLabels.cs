using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Resolving;

/// <summary>What people read for a field.</summary>
internal static class FieldLabels
{
    /// <summary>The label, or one made from the name; a reference drops the <c>Id</c> some people write behind it.</summary>
    public static string Of(FieldScope field)
    {
        if (field.Spec.Label is { } label)
        {
            return label;
        }

        if (field.LookedUp is { } looked && looked != field)
        {
            return Of(looked);
        }

        var name = field.Name;
        return field.IsReference && name.Length > 2 && name.EndsWith("Id", StringComparison.Ordinal)
            ? Naming.Label(name[..^2])
            : Naming.Label(name);
    }
}
