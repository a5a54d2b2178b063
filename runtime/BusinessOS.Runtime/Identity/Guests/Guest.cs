namespace BusinessOS.Runtime.Identity.Guests;

/// <summary>Somebody who is not of the organization, as a record of it knows them.</summary>
/// <param name="Email">As the record has it: conditions compare with it.</param>
/// <param name="Name">What the record is called.</param>
internal sealed record Guest(string Email, string Name);
