using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BusinessOS.Runtime.Data;

/// <summary>Compares the values of an enum, or of one that may be empty.</summary>
/// <typeparam name="T">The type of the property, such as <c>LoanPriority?</c>.</typeparam>
/// <remarks>
/// Whatever is generic is compiled again for each of an app's choices. EF Core's own comparer puts its expressions together
/// by reflection in such code; this one has little of it, and none that is run before a value is compared.
/// </remarks>
internal sealed class EnumComparer<T>() : ValueComparer<T>(
    (Expression<Func<T?, T?, bool>>)EnumComparison.EqualsOf(typeof(T)),
    (Expression<Func<T, int>>)EnumComparison.HashOf(typeof(T)),
    (Expression<Func<T, T>>)EnumComparison.SnapshotOf(typeof(T)))
{
    public override bool Equals(T? left, T? right) => EqualityComparer<T>.Default.Equals(left, right);

    public override int GetHashCode(T instance) => instance?.GetHashCode() ?? 0;

    public override T Snapshot(T instance) => instance;
}
