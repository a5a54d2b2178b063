using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Describing;

/// <summary>What types and kinds are called in specs.</summary>
internal static class TypeNames
{
    public static string Of(FieldType type) => FieldKinds.NameOf(type);

    public static string Of(PageKind kind) => Vocabulary.Word(kind);
}
