using BusinessOS.Runtime.Values;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BusinessOS.Runtime.Data;

/// <summary>Stores an encrypted text as it is.</summary>
internal sealed class EncryptedColumn() : ValueConverter<EncryptedText, string>(value => value.Envelope, text => new EncryptedText(text));
