using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Every name is a C# name that begins with a capital letter (so it is no keyword of C#), and not longer than a database takes.</summary>
internal sealed class NameShapeRule : IRule<AppScope>
{
    private const int MaxLength = 50;

    public void Check(AppScope scope, BindContext context)
    {
        foreach (var node in NamedNodes.GroupsOf(scope).SelectMany(group => group))
        {
            var forPeople = node.What == "validation" ? "message" : "label";
            if (!SpecName.IsName(node.Name))
            {
                context.Report(NameProblems.BadName, node.Span, node.What, node.Name, SpecName.FromLabel(node.Name) ?? "Name", forPeople);
            }
            else if (node.Name.Length > MaxLength)
            {
                context.Report(NameProblems.NameTooLong, node.Span, node.What, node.Name, MaxLength, forPeople);
            }
        }
    }
}
