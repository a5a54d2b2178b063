using BusinessOS.Diagnostics;
using BusinessOS.Spec;
using FsCheck;
using FsCheck.Fluent;

namespace BusinessOS.Tests.Unit.Spec;

/// <summary>
/// Random apps as their owners could have written them: every member within what the files can say, and texts full of
/// what YAML and the short forms take for something else.
/// </summary>
public static class SpecGenerators
{
    private static readonly string[] Fragments =
    [
        "a", "Loan", "x1", " ", " ", ": ", ":", " # ", "#", "'", "\"", "{", "}", "[", "]", ",", ", ", "|", "=", " = ", "->", " when ", " by ", "required",
        "unique", "null", "~", "-", "- ", "..", "0..5", "é", "名", "😀", "\\", "\n", "\n  ", "\t", "&", "*", "!", "%", "@", "`", "?", "true", "1.0", "e\u0301", "\u2028", "\u0085",
    ];

    private static readonly Gen<string> NameGen = Gen.Elements(
        "Loan", "Item", "Due", "DueOn", "Phone", "Mobile", "X1", "Ärger", "Note_2", "Equipment", "Contact", "Number", "Total", "VATRate", "Q", "Status2", "Größe", "商品");

    private static readonly Gen<string> TextGen = Gen.Elements(Fragments).ArrayOf().Select(f => string.Concat(f).Trim()).Where(t => t.Length > 0);

    private static readonly Gen<string?> MaybeText = Maybe(TextGen);

    private static readonly Gen<string?> MaybeColour = Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>([.. ChipColours.All])));

    private static readonly Gen<(string Measure, string Of, string? Via, string? Where)> RollupGen =
        from measure in Gen.Elements(RollupMeasures.All.ToArray())
        from entity in NameGen
        from field in Maybe(NameGen)
        from via in Maybe(NameGen)
        from only in MaybeText
        select (measure, field is null ? entity : $"{entity}.{field}", via, only);

    private static readonly Gen<FieldSpec> FieldGen =
        from name in NameGen
        from type in Gen.Frequency((9, Gen.Elements(FieldTypes.All.ToArray())), (1, Gen.Constant("txet")))
        from plain in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        from texts in MaybeText.ArrayOf(16)
        from numbers in Maybe(Gen.Choose(0, 500).Select(n => n.ToString())).ArrayOf(4)
        from choices in Unique(from n in NameGen from l in MaybeText from c in MaybeColour select new ChoiceSpec(n, l, c), c => c.Name)
        from rollup in RollupGen
        from onDelete in Maybe(Gen.Elements(DeleteRules.All.ToArray()))
        from personal in Maybe(Gen.Elements(PersonalKinds.All.ToArray()))
        from required in Gen.Elements(true, false)
        from unique in Gen.Elements(true, false)
        select new FieldSpec
        {
            Name = name,
            Type = type,
            Required = required,
            Unique = unique && !plain,
            Target = type is FieldTypes.Reference or FieldTypes.References or FieldTypes.Lines ? texts[0] ?? "Equipment" : plain ? null : texts[0],
            Choices = FieldTypes.HasChoices(type) ? (choices.Count == 0 ? [new("Low"), new("High")] : choices) : [],
            Formula = type is FieldTypes.Formula or FieldTypes.Lookup ? texts[1] ?? "A + B" : null,
            Measure = type == FieldTypes.Rollup ? rollup.Measure : null,
            Of = type == FieldTypes.Rollup ? rollup.Of : null,
            Via = type is FieldTypes.Rollup or FieldTypes.Lines ? rollup.Via : null,
            Where = type == FieldTypes.Rollup ? rollup.Where : null,
            NumberPattern = type == FieldTypes.AutoNumber ? texts[2] : null,
            Default = texts[3],
            Min = plain && FieldTypes.HasLength(type) ? null : numbers[0],
            Max = plain && FieldTypes.HasLength(type) ? null : numbers[1],
            MinLength = numbers[2] is { } min && (!plain || FieldTypes.HasLength(type)) ? int.Parse(min) : null,
            MaxLength = numbers[3] is { } max && (!plain || FieldTypes.HasLength(type)) ? int.Parse(max) : null,
            Label = plain ? null : texts[4],
            Help = plain ? null : texts[5],
            Pattern = plain ? null : texts[6],
            As = plain || texts[7] is not { } written ? null : $"x{written}",
            Currency = plain ? null : texts[8],
            Zone = plain ? null : texts[8],
            ReadWhen = plain ? null : texts[9],
            WriteWhen = plain ? null : texts[10],
            RequiredWhen = plain || required || texts[12] is not { } needed ? null : $"x{needed}",
            VisibleWhen = plain ? null : texts[13],
            Was = plain ? null : texts[11],
            OnDelete = plain ? null : onDelete,
            Personal = plain ? null : personal,
            Keep = plain ? null : texts[14],
            MaskWhen = plain ? null : texts[15],
        };

    private static readonly Gen<TransitionSpec> TransitionGen =
        from name in NameGen
        from label in MaybeText
        from first in NameGen
        from more in Unique(NameGen, n => n)
        from to in NameGen
        from roles in Unique(NameGen, n => n)
        from when in MaybeText
        from needs in Unique(NameGen, n => n)
        from values in Unique(from f in NameGen from v in TextGen select new AssignmentSpec(f, v), v => v.Field)
        from isPlain in Gen.Elements(true, false)
        from confirm in MaybeText
        select new TransitionSpec
        {
            Name = name, Label = label, From = [first, .. more], To = to, By = roles, When = when,
            Needs = isPlain ? [] : needs, Set = isPlain ? [] : values, Confirm = isPlain ? null : confirm,
        };

    private static readonly Gen<ActionSpec> ActionGen =
        from name in NameGen
        from label in MaybeText
        from roles in Unique(NameGen, n => n)
        from when in MaybeText
        from needs in Unique(NameGen, n => n)
        from values in Unique(from f in NameGen from v in TextGen select new AssignmentSpec(f, v), v => v.Field)
        from confirm in MaybeText
        from isPlain in Gen.Frequency((1, Gen.Constant(true)), (3, Gen.Constant(false)))
        from bulk in Gen.Elements(true, false)
        select isPlain ? new ActionSpec { Name = name } : new ActionSpec
        {
            Name = name, Label = label, By = roles, When = when, Needs = needs, Set = values, Confirm = confirm, Bulk = bulk,
        };

    private static readonly Gen<ViewSpec> ViewGen =
        from name in NameGen
        from label in MaybeText
        from only in TextGen
        from sort in TextGen.ListOf()
        from fields in Unique(NameGen, n => n)
        from isPlain in Gen.Elements(true, false)
        select isPlain ? new ViewSpec { Name = name, Where = only } : new ViewSpec { Name = name, Label = label, Where = only, Sort = [.. sort], Fields = fields };

    private static readonly Gen<UniqueSpec> UniqueGen =
        from first in NameGen
        from more in Unique(NameGen, n => n)
        from when in MaybeText
        from message in MaybeText
        select new UniqueSpec { Fields = [first, .. more], When = when, Message = message };

    private static readonly Gen<string> KeyGen =
        from name in NameGen
        from isDescending in Gen.Elements(true, false)
        select isDescending ? $"{name} desc" : name;

    private static readonly Gen<IndexSpec> IndexGen = from first in KeyGen from more in KeyGen.ListOf() select new IndexSpec([first, .. more]);

    private static readonly Gen<EquatableArray<AllowSpec>> AllowGen =
        from roles in Unique(NameGen, n => n)
        from grants in GrantGen().ArrayOf(4).ArrayOf(roles.Count)
        from counts in Gen.Choose(1, 3).ArrayOf(roles.Count)
        select roles.SelectMany((r, i) => grants[i].Take(counts[i]).Select(g => g with { Role = r })).ToEquatableArray();

    private static readonly Gen<ValidationSpec> ValidationGen =
        from name in NameGen
        from when in TextGen
        from message in TextGen
        from field in MaybeText
        select new ValidationSpec { Name = name, When = when, Message = message, Field = field };

    private static readonly Gen<ShareSpec> ShareGen =
        from actions in Gen.Elements("read", "update", "fly").ArrayOf(2)
        from roles in Unique(NameGen, n => n)
        from when in MaybeText
        select new ShareSpec { Actions = actions.Distinct().ToEquatableArray(), By = roles, When = when };

    private static readonly Gen<EntitySpec> EntityGen =
        from name in NameGen
        from texts in MaybeText.ArrayOf(5)
        from fields in Unique(FieldGen, f => f.Name)
        from states in Unique(from n in NameGen from l in MaybeText from locked in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true))) from c in MaybeColour select new StateSpec(n, l, locked, c), s => s.Name)
        from transitions in Unique(TransitionGen, t => t.Name)
        from actions in Unique(ActionGen, a => a.Name)
        from views in Unique(ViewGen, v => v.Name)
        from validations in Unique(ValidationGen, v => v.Name)
        from allow in AllowGen
        from unique in UniqueGen.ListOf()
        from indexes in IndexGen.ListOf()
        from keys in KeyGen.ListOf()
        from searched in Unique(NameGen, n => n)
        from keep in MaybeText
        from deny in AllowGen
        from share in ShareGen.ListOf()
        select new EntitySpec
        {
            Name = name, Label = texts[0], Plural = texts[1], Description = texts[2], Title = texts[3], Was = texts[4],
            Fields = fields, States = states, Transitions = transitions, Actions = actions, Views = views, Validations = validations, Allow = allow, Deny = deny, Share = share.ToEquatableArray(),
            Unique = [.. unique], Indexes = [.. indexes], Sort = [.. keys], Search = searched, Keep = keep,
        };

    private static readonly Gen<CardSpec> CardGen =
        from title in TextGen
        from kind in Gen.Elements(PageKinds.Cards.ToArray())
        from entity in NameGen
        from texts in MaybeText.ArrayOf(3)
        select new CardSpec { Title = title, Kind = kind, Entity = entity, Field = texts[0], By = texts[1], Where = texts[2] };

    private static readonly Gen<TabSpec> TabGen =
        from title in TextGen
        from fields in TextGen.ListOf()
        from groups in (from t in TextGen from first in TextGen from f in TextGen.ListOf() select new FieldGroupSpec { Title = t, Fields = [first, .. f] }).ListOf()
        from related in TextGen.ListOf()
        from show in Gen.Elements(PageKinds.TabParts.ToArray()).ListOf()
        select new TabSpec { Title = title, Fields = fields.ToEquatableArray(), Groups = groups.ToEquatableArray(), Related = related.ToEquatableArray(), Show = show.ToEquatableArray() };

    private static readonly Gen<PageStepSpec> PageStepGen =
        from title in TextGen
        from texts in MaybeText.ArrayOf(2)
        from first in TextGen
        from more in TextGen.ListOf()
        select new PageStepSpec { Title = title, Help = texts[0], When = texts[1], Fields = [first, .. more] };

    private static readonly Gen<ReportSectionSpec> ReportSectionGen =
        from texts in MaybeText.ArrayOf(3)
        from fields in TextGen.ListOf()
        from sum in TextGen.ListOf()
        select new ReportSectionSpec { Title = texts[0], Table = texts[1], Text = texts[2], Fields = fields.ToEquatableArray(), Sum = sum.ToEquatableArray() };

    private static readonly Gen<PageSpec> PageGen =
        from name in NameGen
        from kind in Gen.Elements(PageKinds.All.ToArray())
        from texts in MaybeText.ArrayOf(11)
        from isPublic in Gen.Elements(true, false)
        from led in NameGen.ListOf()
        from view in Maybe(Gen.Elements(PageKinds.CalendarViews.ToArray()))
        from fields in TextGen.ListOf()
        from sort in TextGen.ListOf()
        from cards in CardGen.ListOf()
        from colours in (from f in NameGen from c in Gen.Elements(ChipColours.All.ToArray()) select new PageColourSpec(f, c)).ListOf()
        from tabs in TabGen.ListOf()
        from steps in PageStepGen.ListOf()
        from paper in Maybe(Gen.Elements(PageKinds.Papers.ToArray()))
        from landscape in Gen.Elements(true, false)
        from sections in ReportSectionGen.ListOf()
        from sum in TextGen.ListOf()
        select new PageSpec
        {
            Name = name, Kind = kind, Entity = texts[0], Title = texts[1], Where = texts[2], By = texts[3], Component = texts[4],
            Start = texts[5], End = texts[6], Image = texts[7], Text = texts[8], Thanks = texts[9], For = texts[10], Public = isPublic, Pages = led.ToEquatableArray(), View = view, Colours = colours.DistinctBy(c => c.Field).ToEquatableArray(), Tabs = tabs.ToEquatableArray(), Steps = steps.ToEquatableArray(),
            Fields = fields.ToEquatableArray(), Sort = sort.ToEquatableArray(), Cards = cards.ToEquatableArray(),
            Paper = paper, Landscape = landscape, Sections = sections.ToEquatableArray(), Sum = sum.ToEquatableArray(),
        };

    private static readonly Gen<StepSpec> StepGen =
        from kind in Gen.Elements(StepKinds.All.ToArray())
        from values in Unique(from f in NameGen from v in TextGen select new AssignmentSpec(f, v), v => v.Field)
        from name in NameGen
        from texts in MaybeText.ArrayOf(3)
        from text in TextGen
        select kind switch
        {
            "set" => new StepSpec { Kind = kind, Values = values },
            "create" => new StepSpec { Kind = kind, Entity = name, Values = values },
            "mail" => new StepSpec { Kind = kind, To = text, Subject = texts[0], Body = texts[1] },
            "run" => new StepSpec { Kind = kind, Activity = name, Values = values },
            _ => new StepSpec { Kind = kind, Url = text },
        };

    private static readonly Gen<WorkflowSpec> WorkflowGen =
        from name in NameGen
        from label in MaybeText
        from trigger in TextGen
        from when in MaybeText
        from steps in StepGen.ListOf()
        select new WorkflowSpec { Name = name, Label = label, On = trigger, When = when, Steps = steps.ToEquatableArray() };

    private static readonly Gen<TextsSpec> TextsGen =
        from language in Gen.Elements("de", "fr", "pt-BR", "x")
        from name in MaybeText
        from roles in Unique(from n in NameGen from t in TextGen select new TextSpec(["roles", n, "label"], t), t => t.Path[1])
        from entity in NameGen
        from plural in MaybeText
        from fields in Unique(from n in NameGen from t in TextGen from help in Gen.Elements(true, false) select (n, t, help), f => f.n)
        from states in Unique(from n in NameGen from t in TextGen select new TextSpec(["entities", entity, "states", n], t), t => t.Path[3])
        from tabs in Unique(from n in TextGen from t in TextGen select new TextSpec(["pages", entity, "tabs", n, "title"], t), t => t.Path[3])
        select new TextsSpec
        {
            Language = language,
            Items =
            [
                .. name is null ? [] : new[] { new TextSpec(["name"], name) },
                .. roles,
                .. plural is null ? [] : new[] { new TextSpec(["entities", entity, "plural"], plural) },
                .. fields.SelectMany(f => new[] { new TextSpec(["entities", entity, "fields", f.n, "label"], f.t) }
                    .Concat(f.help ? [new TextSpec(["entities", entity, "fields", f.n, "help"], f.t)] : [])),
                .. states,
                .. tabs,
            ],
        };

    /// <summary>What is said of another app's entity: some fields are new ones, some only spoken of.</summary>
    private static readonly Gen<OverlaySpec> OverlayGen =
        from app in Gen.Elements("crm", "sales")
        from entity in EntityGen
        from spoken in Unique(NameGen, n => n)
        from label in TextGen
        from pages in Unique(PageGen, p => p.Name)
        select new OverlaySpec
        {
            Target = $"{app}.{entity.Name}",
            Entity = entity with
            {
                Was = null,
                Fields = [.. entity.Fields.Select(f => spoken.Contains(f.Name) ? new() { Name = f.Name, Type = "", Label = label, Required = f.Required, ReadWhen = f.ReadWhen } : f)],
            },
            Pages = [.. pages.Select(p => spoken.Contains(p.Name) ? p with { Kind = "", Title = label } : p)],
        };

    private static readonly Gen<MenuEntrySpec> WayGen =
        from to in TextGen
        from label in MaybeText
        from icon in Maybe(Gen.Elements(MenuIcons.All.ToArray()))
        from roles in Unique(NameGen, n => n)
        from isPlain in Gen.Elements(true, false)
        select isPlain ? new MenuEntrySpec { To = to } : new MenuEntrySpec { To = to, Label = label, Icon = icon, For = roles };

    private static readonly Gen<MenuEntrySpec> GroupGen =
        from heading in TextGen
        from roles in Unique(NameGen, n => n)
        from entries in WayGen.ListOf()
        select new MenuEntrySpec { Group = heading, For = roles, Entries = [.. entries] };

    private static readonly Gen<MenuEntrySpec> MenuGen = Gen.Frequency(
        (4, WayGen), (1, GroupGen), (1, from app in TextGen from entries in Gen.OneOf(WayGen, GroupGen).ListOf() select new MenuEntrySpec { In = app, Entries = [.. entries] }));

    private static readonly Gen<AppSpec> AppGen =
        from id in Gen.Elements("equipment-loans", "crm", "x")
        from name in TextGen
        from version in Gen.Elements("1.0.0", "0.2.1", "2")
        from description in MaybeText
        from uses in TextGen.ListOf()
        from roles in Unique(from n in NameGen from l in MaybeText from d in MaybeText select new RoleSpec { Name = n, Label = l, Description = d }, r => r.Name)
        from teams in Unique(from n in NameGen from l in MaybeText from d in MaybeText select new TeamSpec { Name = n, Label = l, Description = d }, t => t.Name)
        from entities in Unique(EntityGen, e => e.Name)
        from pages in Unique(PageGen, p => p.Name)
        from workflows in Unique(WorkflowGen, w => w.Name)
        from home in MaybeText
        from looks in MaybeText.ArrayOf(3)
        from corners in Maybe(Gen.Elements(ThemeWords.Corners.ToArray()))
        let said = new ThemeSpec { Accent = looks[0], Logo = looks[1], Icon = looks[2], Corners = corners }
        let theme = said == new ThemeSpec() ? null : said
        from menu in MenuGen.ListOf()
        from languages in TextGen.ListOf()
        from language in MaybeText
        from texts in Unique(TextsGen, t => t.Language)
        from overlays in Unique(OverlayGen, o => o.Target)
        select new AppSpec
        {
            Id = id, Name = name, Version = version, Description = description ?? "", Uses = uses.ToEquatableArray(),
            Home = home, Theme = theme, Navigation = menu.ToEquatableArray(),
            Roles = roles, Teams = teams, Entities = entities, Pages = pages, Workflows = workflows, Overlays = overlays,
            Language = language, Languages = languages.ToEquatableArray(), Texts = [.. texts.Where(t => t.Items.Count > 0)],
        };

    public static Arbitrary<OverlaySpec> Overlays() => OverlayGen.Resize(6).ToArbitrary();

    public static Arbitrary<AppSpec> Apps() => AppGen.Resize(6).ToArbitrary();

    public static Arbitrary<FieldSpec> Fields() => FieldGen.Resize(6).ToArbitrary();

    /// <summary>An app and what became of it: most of it stays, something is added, changed and removed everywhere.</summary>
    public static Arbitrary<AppChange> Changes() => ChangeGen().ToArbitrary();

    private static Gen<AppChange> ChangeGen() =>
        from before in AppGen.Resize(6)
        from other in AppGen.Resize(4)
        from seed in Gen.Choose(0, int.MaxValue)
        select new AppChange(before, new SpecMixer(seed).Mix(before, other));

    private static Gen<AllowSpec> GrantGen() =>
        from actions in Gen.Elements("read", "create", "update", "delete", "all", "fly").ArrayOf(2)
        from when in MaybeText
        select new AllowSpec { Role = "", Actions = actions.Distinct().ToEquatableArray(), When = when };

    private static Gen<string?> Maybe(Gen<string> gen) => Gen.Frequency((1, gen.Select(t => (string?)t)), (2, Gen.Constant((string?)null)));

    private static Gen<EquatableArray<T>> Unique<T>(Gen<T> gen, Func<T, string> name) =>
        gen.ListOf().Select(items => items.DistinctBy(name).ToEquatableArray());
}
