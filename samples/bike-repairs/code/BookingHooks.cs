using BusinessOS.Runtime.Code;

namespace BusinessOS.Apps.BikeRepairs;

/// <summary>A bike that is taken in becomes a repair of whoever booked: of the customer with that address, or of a new one.</summary>
public sealed class BookingHooks : RecordHooks<Booking>
{
    public override async Task AfterTransitionAsync(RecordChanged<Booking> change)
    {
        if (change.Transition == "TakeIn")
        {
            var (booking, records) = (change.Record, change.Records.AsApp());
            var customer = await CustomerAsync(booking, records);
            await records.CreateAsync<Repair>(repair =>
            {
                repair.CustomerId = customer;
                repair.BookingId = booking.Id;
                repair.Bike = booking.Bike;
                repair.Problem = booking.Problem;
            });
        }
    }

    private static async Task<Guid> CustomerAsync(Booking booking, AppRecords records)
    {
        var email = booking.Email;
        var plain = email.ToLowerInvariant();
        return await records.ListAsync<Customer>(c => c.Email.ToLower() == plain) is [var known, ..]
            ? known.Id
            : await records.CreateAsync<Customer>(customer =>
            {
                customer.Name = booking.Name;
                customer.Email = email;
                customer.PhoneNumber = booking.PhoneNumber;
            });
    }
}
