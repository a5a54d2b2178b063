using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>An index names stored fields, each once and with nothing behind it but a direction.</summary>
internal sealed class IndexRule : IRule<EntityScope>
{
    public void Check(EntityScope scope, BindContext context)
    {
        for (var i = 0; i < scope.Spec.Indexes.Count; i++)
        {
            var path = $"{NodePath.Member(scope.Node, "indexes")}/{i}";
            string[] names = [.. scope.Spec.Indexes[i].Fields.Select(written => SortText.Read(written)?.Field ?? written)];
            NamedFieldCheck.Check(scope, $"An index of '{scope.Name}'", names, path, context);
        }
    }
}
