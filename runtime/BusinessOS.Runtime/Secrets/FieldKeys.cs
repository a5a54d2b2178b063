using System.Collections.Concurrent;
using System.Security.Cryptography;
using BusinessOS.Runtime.Data;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Secrets;

/// <summary>
/// The tenant's keys of encrypted fields: a file each in its folder of keys, and in the database their names only. The newest
/// one encrypts; each value names the one it needs, so that there can be others after it.
/// </summary>
internal sealed class FieldKeys(RuntimeOptions options, AppCatalog catalog, TimeProvider time)
{
    private const int KeyBytes = 32;
    private const int NameBytes = 4;

    private readonly ConcurrentDictionary<string, byte[]> _keys = new(StringComparer.Ordinal);

    /// <summary>The name of the key that encrypts; null where the apps encrypt nothing.</summary>
    public string? Current { get; private set; }

    /// <summary>Finds the keys, or makes the first one. Call it before serving, once the schema is there.</summary>
    /// <returns>A sentence for each key that is missing.</returns>
    public async Task<IReadOnlyList<string>> StartAsync(TenantDbContext context, CancellationToken cancellationToken)
    {
        if (!catalog.Entities.Any(e => e.Fields.Any(f => f.Kind == FieldKind.Encrypted)))
        {
            return [];
        }

        var known = await context.Set<FieldKeyRow>().AsNoTracking().OrderByDescending(k => k.MadeAt).ThenBy(k => k.Id).Select(k => k.Id).ToListAsync(cancellationToken);
        if (known.Count == 0)
        {
            known.Add(await MakeAsync(context, cancellationToken));
        }

        Current = known[0];
        return [.. known.Where(id => Find(id) is null).Select(Missing)];
    }

    /// <summary>For a trial of a change of the schema, whose folder has no keys: one that is made up and forgotten.</summary>
    public void Try()
    {
        Current = "trial";
        _keys.TryAdd("trial", RandomNumberGenerator.GetBytes(KeyBytes));
    }

    /// <summary>The key of this name; null while its file is not there. One that is put back is found without a restart.</summary>
    public byte[]? Find(string id)
    {
        if (_keys.TryGetValue(id, out var known))
        {
            return known;
        }

        if (!IsName(id) || !File.Exists(PathOf(id)))
        {
            return null;
        }

        var buffer = new byte[KeyBytes];
        return Convert.TryFromBase64String(File.ReadAllText(PathOf(id)).Trim(), buffer, out var length) && length == KeyBytes ? _keys[id] = buffer : null;
    }

    /// <summary>What people read where a key is missing.</summary>
    public static string Missing(string id) =>
        Say($"The key {id} of encrypted values is missing. Put the file {id}.key back into the folder keys/fields of this organization's data; nothing is lost until then.");

    private async Task<string> MakeAsync(TenantDbContext context, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes));
        Directory.CreateDirectory(options.FieldKeysFolder);

        // First the file: a name without its key would stop everything, a key without a name nothing.
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var file = new FileStream(PathOf(id), how))
        {
            await using var text = new StreamWriter(file);
            await text.WriteAsync(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
            await text.FlushAsync(cancellationToken);
            file.Flush(flushToDisk: true);
        }

        context.Add(new FieldKeyRow { Id = id, MadeAt = time.GetUtcNow() });
        await context.SaveChangesAsync(cancellationToken);
        return id;
    }

    private string PathOf(string id) => Path.Combine(options.FieldKeysFolder, id + ".key");

    /// <summary>Names come out of the database, and must not lead anywhere else.</summary>
    private static bool IsName(string id) => id.Length is > 0 and <= 32 && id.All(char.IsAsciiHexDigitLower);
}
