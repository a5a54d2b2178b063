using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Data.Rows;
using BusinessOS.Runtime.Scope;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Records.Changes;

/// <summary>
/// Ties files to the record's field that names them. Naming a file gives access to it, so only who uploaded it may name
/// it, and only while it is free.
/// </summary>
internal static class FileClaims
{
    /// <summary>Refuses files that are not there or not the actor's to give.</summary>
    public static async Task CheckAsync(TenantDbContext context, Change change, Actor actor, CancellationToken cancellationToken)
    {
        foreach (var (field, id) in Given(change))
        {
            var file = await context.Set<FileRow>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancellationToken);
            var isFree = file is { RecordId: null } && (actor.IsSystem || (actor.IsSignedIn && file.UploadedBy == actor.Id));
            var isHere = file?.RecordId == change.Record.Id && file.FieldKey == field.Id;
            if (!isFree && !isHere)
            {
                change.Refuse(field, Say("This file is not there any more. Upload it again."));
            }
            else if (field.Kind is FieldKind.Image or FieldKind.Signature && !IsPicture(file))
            {
                change.Refuse(field, Say("This is not a picture. Choose a JPEG, PNG, GIF, WebP or AVIF file."));
            }
        }
    }

    /// <summary>Ties the files of a checked change, in its transaction.</summary>
    public static async Task ClaimAsync(TenantDbContext context, Change change, CancellationToken cancellationToken)
    {
        foreach (var (field, id) in Given(change))
        {
            var file = await context.Set<FileRow>().SingleAsync(f => f.Id == id, cancellationToken);
            (file.EntityKey, file.RecordId, file.FieldKey) = (change.Set.Key, change.Record.Id, field.Id);
        }
    }

    /// <summary>Forgets the files of records that go; their ids, for the contents to follow.</summary>
    public static async Task<Guid[]> ReleaseAsync(TenantDbContext context, IReadOnlyList<Guid> records, CancellationToken cancellationToken)
    {
        var files = context.Set<FileRow>().Where(f => f.RecordId != null && records.Contains(f.RecordId.Value));
        var ids = await files.Select(f => f.Id).ToArrayAsync(cancellationToken);
        await files.ExecuteDeleteAsync(cancellationToken);
        return ids;
    }

    /// <summary>Kinds of picture that hold nothing but the picture: one that can run scripts is none of them.</summary>
    private static bool IsPicture(FileRow? file) => file?.ContentType is "image/jpeg" or "image/png" or "image/gif" or "image/webp" or "image/avif";

    private static IEnumerable<(FieldDefinition Field, Guid Id)> Given(Change change) =>
        from field in change.Set.Entity.Fields
        where field.Kind.IsFile() && (change.IsNew || change.Before.ContainsKey(field))
        let id = FieldKinds.FileOf(field.Get(change.Record))
        where id is not null
        select (field, id.Value);
}
