using BusinessOS.Emit.CSharp;
using BusinessOS.Emit.Names;
using BusinessOS.Model;

namespace BusinessOS.Emit.Views;

/// <summary>What an entity says about several fields at once, and what transitions and actions do beside moving a record.</summary>
internal static class RuleStatements
{
    public static IEnumerable<string> Of(Entity entity, EntityNames names)
    {
        foreach (var rule in entity.Unique)
        {
            var message = rule.Message is { } written ? Literal.Of(written) : "null";
            var when = rule.When is { } condition ? $", r => r.{names.MethodOf(condition)}()" : "";
            yield return $"        entity.Unique([{Literal.OfAll(rule.Fields)}], {message}{when});";
        }

        foreach (var index in entity.Indexes)
        {
            yield return $"        entity.Index({Keys(index.Keys)});";
        }

        if (entity.Sort.Count > 0)
        {
            yield return $"        entity.Sort({Keys(entity.Sort)});";
        }

        if (entity.Search.Count > 0)
        {
            yield return $"        entity.Search({Literal.OfAll(entity.Search)});";
        }

        foreach (var view in entity.Views)
        {
            var where = view.Where is { } only ? $", where: r => r.{names.MethodOf(only)}()" : "";
            var sort = view.Sort.Count > 0 ? $", sort: [{Keys(view.Sort)}]" : "";
            var fields = view.Fields.Count > 0 ? $", fields: [{Literal.OfAll(view.Fields)}]" : "";
            yield return $"        entity.View({Literal.Of(view.Name)}, {Literal.Of(view.Label)}{where}{sort}{fields});";
        }

        if (entity.Keep is { } keep)
        {
            yield return $"        entity.{Keep(keep)};";
        }
    }

    /// <summary>The calls behind a transition or an action.</summary>
    public static IEnumerable<string> Of(AppCode code, IRecordStep step, EntityNames names)
    {
        if (step.Needs.Count > 0)
        {
            yield return $".Needs({Literal.OfAll(step.Needs)})";
        }

        foreach (var value in step.Set)
        {
            yield return $".Set({Literal.Of(value.Field)}, r => r.{names.MethodOf(value.Value)}())";
        }

        if (step.Confirm is { } question)
        {
            yield return $".Confirm(r => r.{names.MethodOf(question)}())";
            foreach (var language in code.App.Languages)
            {
                if (language.Of(question) is { } text)
                {
                    yield return $".ConfirmIn({Literal.Of(language.Tag)}, r => r.{names.MethodOf(text)}())";
                }
            }
        }
    }

    /// <summary>The calls behind a field.</summary>
    public static IEnumerable<string> Of(Field field)
    {
        if (field.OnDelete != DeleteRule.Restrict)
        {
            yield return field.OnDelete == DeleteRule.Clear ? ".ClearedOnDelete()" : ".DeletedWithTarget()";
        }

        if (field.Personal is { } kind)
        {
            yield return $".Personal({Literal.Of(kind)})";
        }

        if (field.Keep is { } keep)
        {
            yield return $".{Keep(keep)}";
        }
    }

    private static string Keep(Retention keep)
    {
        var after = keep.After is { } field ? $", after: {Literal.Of(field)}" : "";
        return $"Keep({keep.Unit.ToString().ToLowerInvariant()}: {Literal.OfCount(keep.Count)}{after})";
    }

    private static string Keys(IEnumerable<SortKey> keys) => Literal.OfAll(keys.Select(key => key.Descending ? $"{key.Field} desc" : key.Field));
}
