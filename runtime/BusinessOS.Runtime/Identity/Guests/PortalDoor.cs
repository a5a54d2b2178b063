using System.Security.Cryptography;
using System.Text;
using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Workflows.Mail;
using BusinessOS.Runtime.Workflows.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Identity.Guests;

/// <summary>
/// Sends codes and takes them. Whether an address is known does not show in the answer, nor to speak of in how long it takes: it is
/// looked up and a code is kept either way, and the mail leaves by the outbox.
/// </summary>
internal sealed class PortalDoor(
    TenantRows rows, GuestBook guests, UserManager<Person> people, SignInManager<Person> session, PersonDirectory directory, VisitorLimits limits, TimeProvider time)
    : IPortalDoor
{
    private const int MostTries = 5;

    /// <summary>Codes sent to one address at most, while the oldest of them is good: for one who asks, and for all.</summary>
    private const int MostCodes = 3;
    private const int MostCodesInAll = 9;

    /// <summary>Without what looks alike; 32 to the 8th are too many to be tried.</summary>
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 8;

    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    public async Task<Guid> AskAsync(PortalDefinition portal, string email, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ticket = Guid.CreateVersion7(now);
        var origin = Origin;
        if (!limits.Take("ask", origin))
        {
            return ticket; // of nothing: whoever asks on and on gets no more mail
        }

        var address = email.Trim().ToLowerInvariant();
        var guest = await guests.FindAsync(portal, address, cancellationToken);
        var isMember = await people.FindByEmailAsync(guest?.Email ?? address) is { IsGuest: false };
        var code = RandomNumberGenerator.GetString(Letters, Length);

        return await rows.WriteAsync(
            async db =>
            {
                await db.Set<PortalCode>().Where(c => c.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
                var sent = await db.Set<PortalCode>().Where(c => c.Email == address).Select(c => c.Origin).ToListAsync(cancellationToken);
                if (sent.Count >= MostCodesInAll || sent.Count(o => o == origin) >= MostCodes)
                {
                    return ticket;
                }

                db.Add(new PortalCode
                {
                    Id = ticket, Portal = NameOf(portal), Email = address, Origin = origin, Hash = HashOf(ticket, code), CreatedAt = now, ExpiresAt = now + GoodFor,
                });
                if (guest is not null)
                {
                    db.Add(isMember ? Reminder(portal, guest, ticket, now) : Code(portal, guest, ticket, code, now));
                }

                await db.SaveChangesAsync(cancellationToken);
                return ticket;
            },
            cancellationToken);
    }

    public async Task<PortalEntry> EnterAsync(PortalDefinition portal, Guid ticket, string code, CancellationToken cancellationToken)
    {
        if (!limits.Take("enter", Origin))
        {
            return PortalEntry.Expired;
        }

        var typed = new string([.. code.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        var (entry, email) = await rows.WriteAsync(db => TakeAsync(db, portal, ticket, typed, cancellationToken), cancellationToken);
        if (entry != PortalEntry.Entered)
        {
            return entry;
        }

        // The record may have gone, and the account may be somebody's of the organization, who signs in with a password.
        if (await guests.FindAsync(portal, email, cancellationToken) is not { } guest || await PersonOfAsync(guest) is not { IsGuest: true, IsActive: true } person)
        {
            return PortalEntry.Expired;
        }

        directory.Forget(person.Id);
        await session.SignInAsync(person, isPersistent: true);
        return PortalEntry.Entered;
    }

    private string Origin => VisitorLimits.OriginOf(session.Context.Connection.RemoteIpAddress);

    /// <summary>A try is counted before it is looked at, so that many at once are not more than one after the other.</summary>
    private async Task<(PortalEntry Entry, string Email)> TakeAsync(TenantDbContext db, PortalDefinition portal, Guid ticket, string typed, CancellationToken cancellationToken)
    {
        var (now, name) = (time.GetUtcNow(), NameOf(portal));
        var open = db.Set<PortalCode>().Where(c => c.Id == ticket && c.Portal == name && c.ExpiresAt >= now && c.Tries < MostTries);
        if (await open.ExecuteUpdateAsync(set => set.SetProperty(c => c.Tries, c => c.Tries + 1), cancellationToken) == 0)
        {
            return (PortalEntry.Expired, "");
        }

        var kept = await db.Set<PortalCode>().AsNoTracking().SingleAsync(c => c.Id == ticket, cancellationToken);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept.Hash), Encoding.ASCII.GetBytes(HashOf(ticket, typed))))
        {
            return (kept.Tries < MostTries ? PortalEntry.Wrong : PortalEntry.Expired, "");
        }

        await db.Set<PortalCode>().Where(c => c.Email == kept.Email).ExecuteDeleteAsync(cancellationToken);
        return (PortalEntry.Entered, kept.Email);
    }

    private async Task<Person?> PersonOfAsync(Guest guest)
    {
        if (await people.FindByEmailAsync(guest.Email) is { } known)
        {
            if (known.IsGuest && (known.Name, known.Email) != (guest.Name, guest.Email))
            {
                (known.Name, known.Email, known.UserName) = (guest.Name, guest.Email, guest.Email);
                await people.UpdateAsync(known);
            }

            return known;
        }

        var now = time.GetUtcNow();
        var person = new Person
        {
            Id = Guid.CreateVersion7(now), UserName = guest.Email, Email = guest.Email, Name = guest.Name, IsGuest = true, CreatedAt = now,
        };
        return (await people.CreateAsync(person)).Succeeded ? person : null;
    }

    private static OutboxMessage Code(PortalDefinition portal, Guest guest, Guid ticket, string code, DateTimeOffset now) => Mail(
        portal,
        guest,
        ticket,
        Say($"{Shown(code)} is your code for {portal.Title}"),
        Say($"Your code is {Shown(code)}. Type it in where you asked for it, within ten minutes.\n\nIf you did not ask for it, you need not do anything: nobody comes in without it."),
        now);

    private static OutboxMessage Reminder(PortalDefinition portal, Guest guest, Guid ticket, DateTimeOffset now) => Mail(
        portal,
        guest,
        ticket,
        Say($"How to sign in to {portal.Title}"),
        Say("You have an account with a password. Sign in with it on the page for people of the organization."),
        now);

    private static OutboxMessage Mail(PortalDefinition portal, Guest guest, Guid ticket, string subject, string body, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Key = $"portal/{ticket:N}",
        Kind = OutboxKind.Mail,
        App = portal.App,
        Workflow = "",
        Target = guest.Email,
        Subject = MailAddresses.OneLine(subject),
        Body = body,
        State = OutboxState.Waiting,
        DueAt = now,
        CreatedAt = now,
    };

    private static string Shown(string code) => $"{code[..4]}-{code[4..]}";

    private static string NameOf(PortalDefinition portal) => $"{portal.App}.{portal.Name}";

    private static string HashOf(Guid ticket, string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{ticket:N}{code}")));
}
