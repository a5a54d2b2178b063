using System.Security.Cryptography;
using System.Text;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Values;

namespace BusinessOS.Runtime.Secrets;

/// <summary>
/// Encrypts texts with AES-256-GCM (NIST SP 800-38D), a fresh nonce each time. The entity, the field and the record are
/// authenticated with it, so that a value that is moved elsewhere in the database cannot be opened there.
/// </summary>
internal sealed class FieldCipher(FieldKeys keys)
{
    private const string Version = "1";
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <returns>The encrypted text, or why it cannot be kept.</returns>
    public (EncryptedText? Sealed, string? Problem) Seal(EntityDefinition entity, FieldDefinition field, Guid record, string text)
    {
        if (keys.Current is not { } id || keys.Find(id) is not { } key)
        {
            return (null, keys.Current is { } missing ? FieldKeys.Missing(missing) : Say("There is no key to encrypt this with yet."));
        }

        var plain = Encoding.UTF8.GetBytes(text);
        var sealing = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = sealing.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, sealing.AsSpan(NonceBytes, plain.Length), sealing.AsSpan(NonceBytes + plain.Length), PlaceOf(entity, field, record));
        return (new EncryptedText($"{Version}.{id}.{Convert.ToBase64String(sealing)}"), null);
    }

    public OpenedText Open(EntityDefinition entity, FieldDefinition field, Guid record, EncryptedText value)
    {
        if (value.Envelope.Split('.') is not [Version, var id, var text] || Read(text) is not { } kept)
        {
            return new(null, Damaged());
        }

        if (keys.Find(id) is not { } key)
        {
            return new(null, FieldKeys.Missing(id));
        }

        var plain = new byte[kept.Length - NonceBytes - TagBytes];
        try
        {
            using var aes = new AesGcm(key, TagBytes);
            aes.Decrypt(kept.AsSpan(0, NonceBytes), kept.AsSpan(NonceBytes, plain.Length), kept.AsSpan(NonceBytes + plain.Length), plain, PlaceOf(entity, field, record));
            return new(Encoding.UTF8.GetString(plain), null);
        }
        catch (AuthenticationTagMismatchException)
        {
            return new(null, Damaged());
        }
    }

    private static byte[]? Read(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= NonceBytes + TagBytes ? bytes[..length] : null;
    }

    private static string Damaged() => Say("This value was changed outside of the app, or belongs to another record, and cannot be opened. Restore it from a backup, or type it again.");

    /// <summary>By the stable ids, which outlive renames.</summary>
    private static byte[] PlaceOf(EntityDefinition entity, FieldDefinition field, Guid record) => Encoding.UTF8.GetBytes($"{EntityModel.KeyOf(entity)}\n{field.Id}\n{record:N}");
}
