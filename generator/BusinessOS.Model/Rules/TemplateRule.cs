using BusinessOS.Model.Binding;
using BusinessOS.Model.Expressions;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Rules;

/// <summary>Text with holes is not too long, has its braces in pairs and something in every hole.</summary>
internal sealed class TemplateRule : IRule<AppScope>
{
    public void Check(AppScope scope, BindContext context)
    {
        foreach (var site in TemplateSites.In(scope))
        {
            if (string.IsNullOrWhiteSpace(site.Text))
            {
                context.Report(TemplateProblems.EmptyText, scope.Map.Find(site.Node), site.Name);
            }

            if (site.Text.Length > TemplateReader.MaxLength)
            {
                context.Report(TemplateProblems.TooLong, scope.Map.Find(site.Node), site.Name, TemplateReader.MaxLength);
            }

            foreach (var fault in TemplateReader.Read(site.Text, site.Node).Faults)
            {
                context.Report(fault.Descriptor, TextPlace.Find(scope.Map, site.Node, site.Text, fault.Start, fault.Length), site.Name);
            }
        }
    }
}
