using BusinessOS.Runtime.Data;
using BusinessOS.Runtime.Scope;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Identity;

/// <summary>The accounts, as ASP.NET Core Identity keeps them, and their roles.</summary>
internal sealed class IdentityTables : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("bos_person");
            person.HasKey(p => p.Id);
            person.Property(p => p.Id).ValueGeneratedNever();
            person.Property(p => p.ConcurrencyStamp).IsConcurrencyToken();
            person.HasIndex(p => p.NormalizedUserName).IsUnique();
            person.HasIndex(p => p.NormalizedEmail).IsUnique();
        });
        model.Entity<AppPerson>(person =>
        {
            person.ToSqlQuery("select id, name, coalesce(email, '') as email, is_active, is_guest from bos_person");
            person.HasKey(p => p.Id);
            person.Property(p => p.IsGuest);
        });
        model.Entity<PersonRole>(role =>
        {
            role.ToTable("bos_person_role");
            role.HasKey(r => new { r.PersonId, r.Role });
            role.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).IsRequired().OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<IdentityUserClaim<Guid>>(claim =>
        {
            claim.ToTable("bos_person_claim");
            claim.HasKey(c => c.Id);
            claim.HasOne<Person>().WithMany().HasForeignKey(c => c.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("bos_person_login");
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            login.HasOne<Person>().WithMany().HasForeignKey(l => l.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("bos_person_token");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.HasOne<Person>().WithMany().HasForeignKey(t => t.UserId).IsRequired().OnDelete(DeleteBehavior.Cascade);
        });
    }
}
