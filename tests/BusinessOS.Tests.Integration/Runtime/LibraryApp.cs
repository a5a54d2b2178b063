using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Runtime.Scope;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>An app in the shape of generated code, with rules over several fields, deletions that lead on, and steps that ask.</summary>
public static class LibraryApp
{
    public static AppCatalog Catalog(bool isUnique = true)
    {
        var app = new AppBuilder().App("library", "Library", "1.0.0", "");
        app.Role("Librarian", "Librarian");
        app.Role("Helper", "Helper");
        app.Entity<Shelf>(Shelf.Define);
        app.Entity<Book>(Book.Define);
        app.Entity<Lending>(e => Lending.Define(e, isUnique));
        return new AppCatalog([app.Build()]);
    }
}

/// <summary>May stand in another shelf, in a circle if need be.</summary>
public class Shelf : Record
{
    public string? Name { get; set; }

    public Guid? WithinId { get; set; }

    public Shelf? Within { get; set; }

    public static void Define(EntityBuilder<Shelf> entity)
    {
        entity.Identity("e-shelf", "shelves", "library_shelf").Labels("Shelf", "Shelves").Title(r => r.TitleText());
        entity.Field("f-sh-name", "Name", FieldKind.Text).Label("Name");
        entity.Reference("f-sh-within", "Within").Label("Within").DeletedWithTarget();
        entity.Sort("Name desc");
        entity.Allow("Librarian", Operations.All);
        entity.Allow("Helper", Operations.All);
    }

    public Expression<Func<string?>> TitleText() => () => Name;
}

/// <summary>Goes with its shelf.</summary>
public class Book : Record
{
    public string? Name { get; set; }

    public string? Author { get; set; }

    public string? Secret { get; set; }

    public Guid? ShelfId { get; set; }

    public Shelf? Shelf { get; set; }

    public Guid? Cover { get; set; }

    public static void Define(EntityBuilder<Book> entity)
    {
        entity.Identity("e-book", "books", "library_book").Labels("Book", "Books").Title(r => r.TitleText());
        entity.Field("f-bo-name", "Name", FieldKind.Text).Label("Name");
        entity.Field("f-bo-author", "Author", FieldKind.Text).Label("Author");
        entity.Field("f-bo-secret", "Secret", FieldKind.Text).Label("Secret");
        entity.Field("f-bo-cover", "Cover", FieldKind.File).Label("Cover");
        entity.Reference("f-bo-shelf", "Shelf").Label("Shelf").DeletedWithTarget();
        entity.Index("Author", "Name desc");
        entity.Search("Name", "Author");
        entity.Allow("Librarian", Operations.All);
        entity.Allow("Helper", Operations.Read | Operations.Create);
    }

    public Expression<Func<string?>> TitleText() => () => Name;
}

public enum LendingStatus
{
    Asked,
    Out,
    Returned,
}

/// <summary>A book is lent to one person at a time; what came back is locked.</summary>
public class Lending : Record
{
    public Guid? BookId { get; set; }

    public Book? Book { get; set; }

    public string? Reader { get; set; }

    public DateOnly? DueOn { get; set; }

    public DateOnly? ReturnedOn { get; set; }

    public string? Condition { get; set; }

    public decimal? Fee { get; set; }

    public LendingStatus Status { get; set; }

    public DateTimeOffset StatusSince { get; set; }

    public static void Define(EntityBuilder<Lending> entity, bool isUnique)
    {
        entity.Identity("e-lending", "lendings", "library_lending").Labels("Lending", "Lendings").Title(r => r.TitleText());
        entity.Reference("f-le-book", "Book").Label("Book").ClearedOnDelete();
        entity.Field("f-le-reader", "Reader", FieldKind.Text).Label("Reader").Personal("identity").Keep(years: 2, after: "ReturnedOn");
        entity.Field("f-le-due", "DueOn", FieldKind.Date).Label("Due on");
        entity.Field("f-le-returned", "ReturnedOn", FieldKind.Date).Label("Returned on");
        entity.Field("f-le-condition", "Condition", FieldKind.Text).Label("Condition").Length(null, 40);
        entity.Field("f-le-fee", "Fee", FieldKind.Money).Label("Fee");
        entity.Status("f-le-status").Label("Status")
            .Option(LendingStatus.Asked, "Asked")
            .Option(LendingStatus.Out, "Out")
            .Option(LendingStatus.Returned, "Given back")
            .Locked(LendingStatus.Returned);
        entity.Transition("HandOut", "Hand out", [LendingStatus.Asked], LendingStatus.Out, [])
            .Set("DueOn", r => r.HandOutSetsDueOn());
        entity.Transition("Return", "Return", [LendingStatus.Out], LendingStatus.Returned, ["Librarian"])
            .Needs("Condition", "Reader")
            .Set("ReturnedOn", r => r.ReturnSetsReturnedOn())
            .Confirm(r => r.ReturnQuestion());
        entity.Transition("Reopen", "Reopen", [LendingStatus.Returned], LendingStatus.Out, ["Librarian"]);
        entity.Action("Extend", "Extend by a week", ["Librarian"], r => r.ExtendWhen())
            .Needs("Condition")
            .Set("DueOn", r => r.ExtendSetsDueOn());
        entity.Action("Remind", "Remind", ["Librarian", "Helper"], bulk: true);
        entity.Action("Waive", "Waive the fee", []).Set("Fee", r => r.WaiveSetsFee());
        if (isUnique)
        {
            entity.Unique(["Book", "DueOn"], "This book is lent on that day already.", r => r.Unique1When());
        }

        entity.Keep(years: 5, after: "ReturnedOn");
        entity.Allow("Librarian", Operations.All);
        entity.Allow("Helper", Operations.All);
    }

    public Expression<Func<string?>> TitleText() => () => Reader + ": " + Book!.Name;

    public Expression<Func<bool>> Unique1When() => () => Status != LendingStatus.Returned && Reader != "o'clock" && !(Fee > 100.5m);

    public Expression<Func<DateOnly?>> HandOutSetsDueOn() => () => DueOn ?? Ambient.Today.AddDays(14);

    public Expression<Func<DateOnly?>> ReturnSetsReturnedOn() => () => Ambient.Today;

    public Expression<Func<string?>> ReturnQuestion() => () => "Is " + Book!.Name + " back?";

    public Expression<Func<bool>> ExtendWhen() => () => DueOn != null;

    public Expression<Func<DateOnly?>> ExtendSetsDueOn() => () => DueOn!.Value.AddDays(7);

    public Expression<Func<decimal?>> WaiveSetsFee() => () => 0m;

    public Expression<Func<bool>> LongOut() => () => StatusSince < Ambient.Now.AddDays(-3);
}
