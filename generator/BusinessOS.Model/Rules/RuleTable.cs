using BusinessOS.Model.Binding;

namespace BusinessOS.Model.Rules;

/// <summary>Every rule, in the order in which they look at a workspace. No rule depends on another having passed.</summary>
internal static class RuleTable
{
    public static readonly IReadOnlyList<IRule<AppScope>> App =
    [
        new AppIdRule(),
        new AppNameRule(),
        new AppVersionRule(),
        new AppSizeRule(),
        new UsesRule(),
        new NameShapeRule(),
        new DuplicateNameRule(),
        new TypeClashRule(),
        new AddressClashRule(),
        new WasRule(),
        new RoleNameRule(),
        new LanguageRule(),
        new ThemeRule(),
        new TemplateRule(),
        new HoleFormatRule(),
        new ExpressionRule(),
    ];

    public static readonly IReadOnlyList<IRule<EntityScope>> Entity =
    [
        new ReservedNameRule(),
        new TransitionRule(),
        new ReachableStateRule(),
        new ColourRule(),
        new ValidationRule(),
        new DefaultCycleRule(),
        new UniqueFieldsRule(),
        new IndexRule(),
        new OrderAndSearchRule(),
        new RetentionRule(),
        new TransitionFieldsRule(),
        new ActionRule(),
        new ViewRule(),
        new GrantRule(),
        new VisitorRule(),
        new LineRule(),
        new DenialRule(),
        new ShareRuleRule(),
    ];

    public static readonly IReadOnlyList<IRule<FieldScope>> Field =
    [
        new FieldClashRule(),
        new FieldTypeRule(),
        new FieldAttributesRule(),
        new FieldLacksRule(),
        new ReferenceTargetRule(),
        new LinesRule(),
        new RollupRule(),
        new LookupRule(),
        new BoundsRule(),
        new LengthRule(),
        new PatternRule(),
        new NumberPatternRule(),
        new CurrencyRule(),
        new ZoneRule(),
        new OnDeleteRule(),
        new PersonalRule(),
        new DefaultRule(),
        new DefaultSourceRule(),
    ];

    public static readonly IReadOnlyList<IRule<PageScope>> Page =
    [
        new PageKindRule(),
        new PageEntityRule(),
        new PageMembersRule(),
        new ComponentRule(),
        new PageFieldsRule(),
        new PageSortRule(),
        new BoardColumnsRule(),
        new CalendarRule(),
        new TabRule(),
        new WizardRule(),
        new GalleryRule(),
        new MapRule(),
        new PageColoursRule(),
        new TreeRule(),
        new ReportRule(),
        new CardRule(),
        new PublicPageRule(),
        new PortalRule(),
        new GeneratedPageNameRule(),
        new PageNameRule(),
    ];

    public static readonly IReadOnlyList<IRule<WorkflowScope>> Workflow =
    [
        new TriggerRule(),
        new StepsRule(),
        new StepValuesRule(),
        new RunStepRule(),
        new MailRule(),
        new WebhookRule(),
    ];

    public static readonly IReadOnlyList<IRule<WorkspaceScope>> Workspace =
    [
        new AppClashRule(),
        new AppCycleRule(),
        new UsedVersionRule(),
        new TableRule(),
        new FormulaCycleRule(),
        new FormulaTypeRule(),
    ];

    /// <summary>What is allowed and hardly meant. A slip elsewhere may be the reason for it, so these look at what is otherwise right.</summary>
    public static readonly IReadOnlyList<IRule<AppScope>> Advice =
    [
        new RoleUseRule(),
        new GrantUseRule(),
        new FieldUseRule(),
        new SensitiveReadRule(),
        new IndexUseRule(),
        new LockedStartRule(),
        new DenialUseRule(),
        new MaskUseRule(),
        new ActionUseRule(),
        new PortalReachRule(),
    ];

    /// <summary>Runs every rule on every node it is for.</summary>
    public static void Check(WorkspaceScope workspace, BindContext context)
    {
        foreach (var app in workspace.Apps)
        {
            Run(App, [app], context);
            Run(Entity, app.Entities, context);
            Run(Field, app.Entities.SelectMany(entity => entity.Fields), context);
            Run(Page, app.Pages, context);
            Run(Workflow, app.Workflows, context);
        }

        // Last, because a formula over something wrong is told about only when nothing else has been said.
        Run(Workspace, [workspace], context);
        if (!context.HasErrors)
        {
            Run(Advice, workspace.Apps, context);
        }
    }

    private static void Run<TScope>(IReadOnlyList<IRule<TScope>> rules, IEnumerable<TScope> scopes, BindContext context)
    {
        foreach (var scope in scopes)
        {
            foreach (var rule in rules)
            {
                rule.Check(scope, context);
            }
        }
    }
}
