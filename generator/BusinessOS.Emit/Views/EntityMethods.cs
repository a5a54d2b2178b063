using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;

namespace BusinessOS.Emit.Views;

/// <summary>The methods of an entity's class that hold what the owner wrote.</summary>
internal static class EntityMethods
{
    public static IEnumerable<Method> Of(AppCode code, Entity entity)
    {
        var names = code.NamesOf(entity);
        var texts = new TextPaths(code.Workspace);
        yield return Method.Text(names.Title, entity.Title, names.Types, texts, entity.Ref);
        foreach (var title in Translations(code, entity.Title))
        {
            yield return Method.Text(names.MethodOf(title), title, names.Types, texts, entity.Ref);
        }

        foreach (var method in entity.Fields.SelectMany(f => OfField(f, names)))
        {
            yield return method;
        }

        var conditions = entity.Steps.Select(t => t.When)
            .Concat(entity.Validations.Select(v => v.When))
            .Concat(entity.Unique.Select(u => u.When))
            .Concat(entity.Views.Select(v => v.Where))
            .Concat(entity.Grants.Select(g => g.When))
            .Concat(entity.Denials.Select(d => d.When))
            .Concat(entity.Shares.Select(s => s.When));
        foreach (var when in conditions.OfType<Expr>())
        {
            yield return Condition(when, names);
        }

        foreach (var method in entity.Steps.SelectMany(s => OfStep(code, s, entity, names, texts)))
        {
            yield return method;
        }

        foreach (var where in Rollup.Over(entity, code.App).Select(r => r.Rollup.Rollup?.Where).OfType<Expr>())
        {
            yield return Method.SharedTree(names.MethodOf(where), "bool", where, names.Types);
        }
    }

    private static IEnumerable<Method> OfStep(AppCode code, IRecordStep step, Entity entity, EntityNames names, TextPaths texts)
    {
        foreach (var value in step.Set)
        {
            var field = entity.Fields.First(f => f.Name == value.Field);
            var @enum = field.ChoiceType is { } choice ? names.Enum(choice) : null;
            yield return Method.Tree(names.MethodOf(value.Value), FieldCode.OptionalTypeOf(field, names.Types, @enum), value.Value, names.Types);
        }

        if (step.Confirm is { } question)
        {
            foreach (var text in Translations(code, question).Prepend(question))
            {
                yield return Method.Text(names.MethodOf(text), text, names.Types, texts, entity.Ref);
            }
        }
    }

    private static IEnumerable<TextTemplate> Translations(AppCode code, TextTemplate original) =>
        code.App.Languages.Select(language => language.Of(original)).OfType<TextTemplate>();

    private static IEnumerable<Method> OfField(Field field, EntityNames names)
    {
        var @enum = field.ChoiceType is { } choice ? names.Enum(choice) : null;
        if (field.Formula is { } formula)
        {
            yield return Method.Tree(names.MethodOf(formula), FieldCode.TypeOf(field, names.Types, @enum), formula, names.Types);
        }

        if (field.Default is { } value)
        {
            var type = FieldCode.OptionalTypeOf(field, names.Types, @enum);
            yield return field.DefaultOrder == 0 ? Method.Value(names.MethodOf(value), type, value) : Method.Tree(names.MethodOf(value), type, value, names.Types);
        }

        if (field.VisibleWhen is { } visible)
        {
            yield return Condition(visible, names);
        }

        if (field.RequiredWhen is { } required && required != field.VisibleWhen)
        {
            yield return Condition(required, names);
        }

        if (field.ReadWhen is { } read)
        {
            yield return Condition(read, names);
        }

        if (field.WriteWhen is { } write)
        {
            yield return Condition(write, names);
        }

        if (field.MaskWhen is { } mask)
        {
            yield return Condition(mask, names);
        }
    }

    private static Method Condition(Expr when, EntityNames names) => Method.Tree(names.MethodOf(when), "bool", when, names.Types);
}
