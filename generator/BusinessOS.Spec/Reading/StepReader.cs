using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads one step of a workflow.</summary>
internal sealed class StepReader(ReadContext context, string path)
{
    /// <summary>The step, or null when it does not say what to do.</summary>
    public StepSpec? Read(YamlNode item)
    {
        context.Mark(path, item.Span);
        if (item is not YamlMapping mapping)
        {
            context.ReportShape(item, "A step", "a group of keys such as 'set: { Priority: LoanPriority.High }'");
            return null;
        }

        var section = new Section(context, mapping, SpecKeys.Step, path);
        var kinds = StepKinds.All.Where(section.Has).ToArray();
        if (kinds.Length != 1)
        {
            context.Report(SpecDiagnostics.StepKind, section.Span, kinds.Length == 0 ? "none of them" : string.Join(" and ", kinds));
            return null;
        }

        if (kinds[0] is not ("create" or "run") && section.Key("with") is { } with)
        {
            context.Report(SpecDiagnostics.UnknownKey, with.Span, "with", $"a step that does {kinds[0]}", "Only 'create' and 'run' take 'with'.");
        }

        return kinds[0] switch
        {
            "set" => new() { Kind = "set", Values = ReadValues(section, "set") },
            "create" => new() { Kind = "create", Entity = ReadRequired(section, "create", "entity", "Task"), Values = ReadValues(section, "with") },
            "run" => new() { Kind = "run", Activity = ReadRequired(section, "run", "activity", "SendToPrinter"), Values = ReadValues(section, "with") },
            "mail" => ReadMail(section),
            _ => new() { Kind = "webhook", Url = ReadRequired(section, "webhook", "url", "https://example.org/hook") },
        };
    }

    private string? ReadRequired(Section section, string key, string member, string example)
    {
        if (section.Find(key) is null)
        {
            context.Report(SpecDiagnostics.MissingKey, section.Span, "The step", key, example);
        }

        return section.Text(key, member);
    }

    private StepSpec ReadMail(Section section)
    {
        if (section.Mapping("mail") is not { } mapping)
        {
            if (section.Find("mail") is null)
            {
                context.Report(SpecDiagnostics.MissingKey, section.Span, "The mail", "to", "role Manager");
            }

            return new() { Kind = "mail" };
        }

        var mail = new Section(context, mapping, SpecKeys.Mail, path);
        return new() { Kind = "mail", To = mail.Text("to"), Subject = mail.Text("subject"), Body = mail.Text("body") };
    }

    private EquatableArray<AssignmentSpec> ReadValues(Section section, string key) => AssignmentReader.Read(context, section, key, path);
}
