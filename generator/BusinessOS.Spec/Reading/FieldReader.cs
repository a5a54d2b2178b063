using BusinessOS.Spec.Reading.Yaml;
using BusinessOS.Spec.Schema;

namespace BusinessOS.Spec.Reading;

/// <summary>Reads a field from its short form, or from a group of keys whose <c>type</c> may hold the short form.</summary>
/// <param name="isOverlay">Whether it may change a field that is there: then it can go without a type.</param>
internal sealed class FieldReader(ReadContext context, bool isOverlay = false)
{
    public FieldSpec Read(string entity, YamlEntry entry)
    {
        var path = NodePath.Field(context.App, entity, entry.Name);
        context.Mark(path, entry.Key.Span);
        var field = entry.Value switch
        {
            YamlScalar { IsNull: false } scalar when !scalar.Piece.Trim().IsEmpty =>
                new FieldShortForm(context, path).Read(entry.Name, scalar.Piece.Trim()),
            YamlMapping mapping => ReadLong(entry, new Section(context, mapping, SpecKeys.Field, path)),
            _ => null,
        };
        if (field is null)
        {
            context.ReportShape(entry.Value, $"The field '{entry.Name}'", "a type such as 'text required', or a group of keys");
            return new() { Name = entry.Name, Type = "" };
        }

        ReportMissing(field, entry.Key.Span);
        return field;
    }

    private FieldSpec ReadLong(YamlEntry entry, Section section)
    {
        var field = new FieldSpec { Name = entry.Name, Type = "" };
        if (section.Piece("type") is { } type)
        {
            field = new FieldShortForm(context, section.Path).Read(entry.Name, type);
        }
        else if (section.Find("type") is null && !isOverlay)
        {
            context.Report(SpecDiagnostics.MissingKey, entry.Key.Span, $"The field '{entry.Name}'", "type", "text");
        }

        if (isOverlay && field.Type.Length == 0)
        {
            ReportLoosened(entry.Name, section);
        }

        ReportSaidTwice(field, section);
        return field with
        {
            Was = section.Text("was"),
            Label = section.Text("label"),
            Help = section.Text("help"),
            Required = section.HasFlag("required") ? section.Flag("required") : field.Required,
            RequiredWhen = section.HasFlag("required") ? null : section.Text("required"),
            VisibleWhen = section.Text("visible"),
            Unique = section.Has("unique") ? section.Flag("unique") : field.Unique,
            Default = section.Text("default") ?? field.Default,
            Min = section.Text("min") ?? field.Min,
            Max = section.Text("max") ?? field.Max,
            MinLength = section.WholeNumber("min-length") ?? field.MinLength,
            MaxLength = section.WholeNumber("max-length") ?? field.MaxLength,
            Pattern = section.Text("pattern"),
            Target = section.Text("target") ?? field.Target,
            Choices = section.Find("choices") is { } choices ? ReadChoices(choices, section.Path) : field.Choices,
            NumberPattern = section.Text("number") ?? field.NumberPattern,
            Formula = section.Text("formula") ?? field.Formula,
            As = section.Text("as"),
            Measure = section.Text("measure") ?? field.Measure,
            Of = section.Text("of") ?? field.Of,
            Via = section.Text("via") ?? field.Via,
            Where = section.Text("where") ?? field.Where,
            Currency = section.Text("currency"),
            Zone = section.Text("zone"),
            ReadWhen = section.Text("read"),
            WriteWhen = section.Text("write"),
            OnDelete = section.Text("on-delete"),
            Personal = section.Text("personal"),
            Keep = section.Text("keep"),
            MaskWhen = section.Text("mask"),
        };
    }

    private EquatableArray<ChoiceSpec> ReadChoices(YamlNode node, string fieldPath)
    {
        var path = NodePath.Member(fieldPath, "choices");
        context.Mark(path, node.Span);
        if (node is not YamlSequence list)
        {
            var names = NameList.Read(context, node, path, "choices").Select(p => NamedLabel.Read(context, p));
            return names.OfType<NamedLabel>().Select(n => new ChoiceSpec(n.Name, n.Label)).ToEquatableArray();
        }

        var choices = new List<ChoiceSpec>();
        foreach (var item in list.Items)
        {
            if (ReadChoice(item, $"{path}/{choices.Count}") is { } choice)
            {
                choices.Add(choice);
            }
        }

        return choices.ToEquatableArray();
    }

    private ChoiceSpec? ReadChoice(YamlNode item, string path)
    {
        context.Mark(path, item.Span);
        switch (item)
        {
            case YamlMapping mapping:
                var section = new Section(context, mapping, SpecKeys.Choice, path);
                var name = section.RequiredText("name", "The choice", section.Span, "InProgress");
                return new(name, section.Text("label"), section.Text("colour"));
            case YamlScalar scalar when !scalar.Piece.Trim().IsEmpty:
                return NamedLabel.Read(context, scalar.Piece.Trim()) is { } read ? new(read.Name, read.Label) : null;
            case YamlScalar:
                context.Report(SpecDiagnostics.EmptyItem, item.Span);
                return null;
            default:
                context.ReportShape(item, "A choice", "a text, or a group of 'name', 'label' and 'colour'");
                return null;
        }
    }

    private void ReportSaidTwice(FieldSpec inType, Section section)
    {
        Check(inType.Required, "required");
        Check(inType.Unique, "unique");
        Check(inType.Default is not null, "default");
        Check(inType.Min is not null, "min");
        Check(inType.Max is not null, "max");
        Check(inType.MinLength is not null, "min-length");
        Check(inType.MaxLength is not null, "max-length");
        Check(inType.Target is not null, "target");
        Check(inType.Choices.Count > 0, "choices");
        Check(inType.NumberPattern is not null, "number");
        Check(inType.Formula is not null, "formula");
        Check(inType.Measure is not null, "measure");
        Check(inType.Of is not null, "of");
        Check(inType.Via is not null, "via");
        Check(inType.Where is not null, "where");

        void Check(bool said, string key)
        {
            if (said && section.Key(key) is { } again)
            {
                context.Report(SpecDiagnostics.SaidTwice, again.Span, inType.Name, key);
            }
        }
    }

    /// <summary>What a field demands can be demanded more of, never less: other apps rely on it.</summary>
    private void ReportLoosened(string name, Section section)
    {
        foreach (var key in new[] { "required", "unique" })
        {
            if (section.HasFlag(key) && section.Find(key) is YamlScalar { Value: "false" } no)
            {
                context.Report(SpecDiagnostics.OverlayLoosens, no.Span, name, key);
            }
        }
    }

    private void ReportMissing(FieldSpec field, SourceSpan where)
    {
        if (FieldNeeds.Missing(field) is { } missing)
        {
            context.Report(SpecDiagnostics.FieldLacks, where, field.Type, field.Name, missing.What, missing.Example);
        }
    }
}
