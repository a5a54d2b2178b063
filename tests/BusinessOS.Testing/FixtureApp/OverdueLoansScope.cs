using System.Linq.Expressions;
using BusinessOS.Runtime.Definitions;

namespace BusinessOS.Apps.EquipmentLoans;

internal sealed class OverdueLoansScope : Loan
{
    public static readonly Condition Where = Condition.Of<OverdueLoansScope, Loan>(s => s.WhereCondition());

    private Expression<Func<bool>> WhereCondition() => () => Late;
}
