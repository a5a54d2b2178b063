using BusinessOS.Spec;
using BusinessOS.Spec.Locking;
using BusinessOS.Spec.Patching;
using BusinessOS.Spec.Reading;
using FsCheck.Xunit;
using Xunit;

namespace BusinessOS.Tests.Unit.Spec.Locking;

public class StableIdsTests
{
    private const string DueOn = "entities/Loan/fields/DueOn";

    private static readonly AppSpec App = SpecReader.Read(Samples.Folder).Value!.App;

    [Property(Arbitrary = [typeof(SpecGenerators)], MaxTest = 50, Replay = Seed.Fixed)]
    public void A_lock_reads_back_the_same_and_gives_each_node_one_id(AppChange change)
    {
        var file = Assign(change.After, Assign(change.Before, null));

        var read = LockFile.Read(new(LockFile.FileName, file.Write()));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(file, read.Value);
        Assert.Equal(file, Assign(change.After, file));
        var all = file.Nodes.Concat(file.Gone).ToArray();
        Assert.Equal(all.Length, all.Select(n => n.Id).Distinct().Count());
    }

    [Fact]
    public void Ids_derive_from_paths()
    {
        var file = Assign(App, null);

        Assert.Equal(file, Assign(App, null));
        Assert.Equal(20, IdOf(file, DueOn).Length);
        Assert.Equal(IdOf(file, DueOn), file.ToIds()["equipment-loans/entities/Loan/fields/DueOn"]);
    }

    [Fact]
    public void Renamed_nodes_keep_their_ids()
    {
        var first = Assign(App, null);
        var second = Assign(Patched(App, new RenameField("Loan", "DueOn", "Until"), new RenameEntity("Loan", "Rental")), first);

        Assert.Equal(IdOf(first, DueOn), IdOf(second, "entities/Rental/fields/Until"));
        Assert.Equal(IdOf(first, "entities/Loan/states/Out"), IdOf(second, "entities/Rental/states/Out"));
        Assert.Empty(second.Gone);
    }

    [Fact]
    public void A_rename_by_the_tools_is_told_by_the_lock_alone()
    {
        var first = Assign(App, null);
        SpecNode high = new(SpecNodeKind.Choice, "High", "Loan", "Priority");
        SpecNode until = new(SpecNodeKind.Field, "DueOn", "Loan");
        var app = Renaming.Apply(Renaming.Apply(App, high, "Urgent"), until, "Until");
        var clean = app with { Entities = [.. app.Entities.Select(e => e with { Fields = [.. e.Fields.Select(f => f with { Was = null })] })] };

        var second = Assign(clean, first.Rename(high, "Urgent").Rename(until, "Until"));

        Assert.Equal(IdOf(first, high.Path), IdOf(second, "entities/Loan/fields/Priority/choices/Urgent"));
        Assert.Equal(IdOf(first, DueOn), IdOf(second, "entities/Loan/fields/Until"));
        Assert.Empty(second.Gone);
        Assert.Equal(["High"], second.ToFormerNames()["equipment-loans/entities/Loan/fields/Priority/choices/Urgent"]);
        Assert.Equal(["DueOn"], second.ToFormerNames()["equipment-loans/entities/Loan/fields/Until"]);
    }

    [Fact]
    public void A_name_that_is_used_anew_is_nobodys_former_name()
    {
        var renamed = Assign(Patched(App, new RenameField("Loan", "DueOn", "Until")), Assign(App, null));
        var anew = Patched(App, new RenameField("Loan", "DueOn", "Until"), new AddField("Loan", new() { Name = "DueOn", Type = "date" }));

        Assert.Single(renamed.ToFormerNames());
        Assert.Empty(Assign(anew, renamed).ToFormerNames());
    }

    [Fact]
    public void A_name_that_two_nodes_had_one_after_the_other_is_the_later_ones()
    {
        SpecNode high = new(SpecNodeKind.Choice, "High", "Loan", "Priority");
        var urgent = Renaming.Apply(App, high, "Urgent");
        var anew = urgent with { Entities = [.. urgent.Entities.Select(e => e with { Fields = [.. e.Fields.Select(WithHigh)] })] };
        var later = Renaming.Apply(anew, high, "Dear");

        var lockOfBoth = Assign(later, Assign(anew, Assign(urgent, Assign(App, null).Rename(high, "Urgent"))).Rename(high, "Dear"));

        var (path, names) = Assert.Single(lockOfBoth.ToFormerNames());
        Assert.EndsWith("/choices/Dear", path, StringComparison.Ordinal);
        Assert.Equal(["High"], names);

        static FieldSpec WithHigh(FieldSpec field) => field.Name == "Priority" ? field with { Choices = [.. field.Choices, new("High")] } : field;
    }

    [Fact]
    public void A_chain_of_renames_written_by_hand_keeps_the_id()
    {
        var first = Assign(App, null);
        var second = Assign(WithField("Until", was: "DueOn"), first);
        var third = Assign(WithField("Deadline", was: "Until"), second);
        var skipped = Assign(WithField("Deadline", was: "DueOn"), second);

        Assert.Equal(IdOf(first, DueOn), IdOf(third, "entities/Loan/fields/Deadline"));
        Assert.Equal(IdOf(first, DueOn), IdOf(skipped, "entities/Loan/fields/Deadline"));
    }

    [Fact]
    public void An_old_name_used_anew_is_another_node()
    {
        var first = Assign(App, null);
        var renamed = Patched(App, new RenameField("Loan", "DueOn", "Until"));
        var second = Assign(renamed, first);
        var third = Assign(Patched(renamed, new AddField("Loan", new() { Name = "DueOn", Type = "date" })), second);
        var atOnce = Assign(Patched(renamed, new AddField("Loan", new() { Name = "DueOn", Type = "date" })), first);

        Assert.Equal(IdOf(first, DueOn), IdOf(third, "entities/Loan/fields/Until"));
        Assert.NotEqual(IdOf(first, DueOn), IdOf(third, DueOn));
        Assert.Equal(third, atOnce);
    }

    [Fact]
    public void A_field_gone_beside_a_similar_new_one_is_asked_about_and_not_guessed()
    {
        var first = Assign(App, null);
        var app = WithField("Deadline", was: null);

        var outcome = StableIds.Assign(app, SourceMap.Empty, first);

        var question = Assert.Single(outcome.Diagnostics);
        Assert.Equal("The field 'DueOn' of Loan is gone and 'Deadline' is new.", question.Message);
        Assert.Equal("Write 'was: DueOn' under Deadline if it is the same field renamed; else its values stay behind.", question.Fix);
        Assert.NotEqual(IdOf(first, DueOn), IdOf(outcome.Value!, "entities/Loan/fields/Deadline"));
    }

    [Fact]
    public void The_answer_may_come_after_the_lock_was_written()
    {
        var first = Assign(App, null);
        var unanswered = Assign(WithField("Deadline", was: null), first);
        var answered = Assign(WithField("Deadline", was: "DueOn"), unanswered);

        Assert.Equal(IdOf(first, DueOn), IdOf(answered, "entities/Loan/fields/Deadline"));
        Assert.Equal(answered, Assign(WithField("Deadline", was: "DueOn"), answered));
    }

    [Fact]
    public void An_entity_gone_beside_one_with_its_fields_is_asked_about_once()
    {
        var app = App with { Entities = [App.Entities[0], App.Entities[1] with { Name = "Booking" }] };

        var outcome = StableIds.Assign(app, SourceMap.Empty, Assign(App, null));

        Assert.Equal("The entity 'Loan' is gone and 'Booking' is new.", Assert.Single(outcome.Diagnostics).Message);
    }

    [Fact]
    public void What_is_gone_without_a_likeness_is_not_asked_about()
    {
        var app = Patched(App, new RemoveField("Loan", "DueOn"), new AddField("Loan", new() { Name = "Photo", Type = "file" }));

        Assert.Empty(StableIds.Assign(app, SourceMap.Empty, Assign(App, null)).Diagnostics);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ids: []")]
    [InlineData("app: x\nids: { entities/A: }")]
    [InlineData("app: x\nids: { entities/A: 1, entities/B: 1 }")]
    [InlineData("app: x\nnodes: {}")]
    [InlineData("<<<<<<< ours\napp: x")]
    public void A_broken_lock_is_not_used(string text)
    {
        var read = LockFile.Read(new(LockFile.FileName, text));

        Assert.Null(read.Value);
        Assert.True(Assert.Single(read.Diagnostics).IsError);
    }

    private static LockFile Assign(AppSpec app, LockFile? previous) => StableIds.Assign(app, SourceMap.Empty, previous).Value!;

    private static string IdOf(LockFile file, string path) => file.Nodes.Single(n => n.Path == path).Id;

    private static AppSpec Patched(AppSpec app, params Operation[] operations) => Patch.Apply(app, operations).Value!;

    /// <summary>The app with its field DueOn called otherwise.</summary>
    private static AppSpec WithField(string name, string? was) => App with
    {
        Entities = [.. App.Entities.Select(e => e with { Fields = [.. e.Fields.Select(f => f.Name == "DueOn" ? f with { Name = name, Was = was } : f)] })],
    };
}
