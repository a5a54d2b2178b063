using BusinessOS.Runtime.Definitions;
using BusinessOS.Runtime.Records;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Runtime;

/// <summary>What only one line may have, where lines come, go and change at once: here the code of an order's lines.</summary>
public abstract class LineCodeTests : IAsyncLifetime
{
    private TestTenant? _tenant;
    private Guid _pen;

    private TestTenant Tenant => _tenant ?? throw new InvalidOperationException("Not started.");

    private EntityDefinition Order => Tenant.Entity("orders.Order");

    private FieldDefinition Code => Tenant.Entity("orders.OrderLine").Field("Code") ?? throw new InvalidOperationException("Lines have no code.");

    private IRecordGate Clerk => Tenant.Gate(TestTenant.Person("clerk@example.org", "orders.Clerk"));

    protected abstract Task<PostgresDatabase?> DatabaseAsync();

    public async Task InitializeAsync()
    {
        _tenant = await TestTenant.StartAsync(OrderDesk.Catalog(), await DatabaseAsync());
        _pen = LoanDesk.Saved(await Clerk.CreateAsync(
            Tenant.Entity("orders.Product"), new() { ["Name"] = "Pen", ["Price"] = 2m }, CancellationToken.None)).Id;
    }

    public async Task DisposeAsync() => await Tenant.DisposeAsync();

    [Fact]
    public async Task A_new_line_may_have_the_code_of_one_that_goes()
    {
        var order = await AddAsync("a", "b");

        var changed = await ChangeAsync(order, New("a"), Stays(order, 1));

        Assert.Equal(["a", "b"], Codes(LoanDesk.Saved(changed)));
    }

    [Fact]
    public async Task A_line_may_take_the_code_another_gives_up()
    {
        var order = await AddAsync("a", "b", "c");

        var changed = await ChangeAsync(order, Coded(order, 0, "b"), Coded(order, 1, "c"), Coded(order, 2, "d"), New("a"));

        Assert.Equal(["b", "c", "d", "a"], Codes(LoanDesk.Saved(changed)));
    }

    [Fact]
    public async Task Two_lines_of_one_change_cannot_have_the_same_code()
    {
        var order = await AddAsync("a");

        var changed = await ChangeAsync(order, Stays(order, 0), New("b"), New("b"));

        Assert.Equal(["Lines[1].Code", "Lines[2].Code"], Assert.IsType<ChangeResult.Invalid>(changed).Problems.Select(p => p.Field));
    }

    [Fact]
    public async Task A_line_cannot_have_the_code_of_a_line_of_another_order()
    {
        await AddAsync("a");
        var order = await AddAsync("b");

        var changed = await ChangeAsync(order, Coded(order, 0, "a"));

        Assert.Equal("Lines[0].Code", Assert.Single(Assert.IsType<ChangeResult.Invalid>(changed).Problems).Field);
    }

    [Fact]
    public async Task A_line_may_hand_its_code_to_one_that_had_none()
    {
        var order = await AddAsync("a", "");

        var changed = await ChangeAsync(order, Coded(order, 0, ""), Coded(order, 1, "a"));

        Assert.Equal([null, "a"], Codes(LoanDesk.Saved(changed)));
    }

    [Fact]
    public async Task Lines_that_exchange_their_codes_are_told_to_do_it_in_two_steps()
    {
        var order = await AddAsync("a", "b", "c");

        var changed = await ChangeAsync(order, Coded(order, 0, "b"), Coded(order, 1, "a"), Stays(order, 2));

        var problems = Assert.IsType<ChangeResult.Invalid>(changed).Problems;
        Assert.Equal(["Lines[0].Code", "Lines[1].Code"], problems.Select(p => p.Field));
        Assert.All(problems, p => Assert.Contains("give one of them another value first", p.Message, StringComparison.Ordinal));
    }

    private async Task<RecordView> AddAsync(params string[] codes) => LoanDesk.Saved(await Clerk.CreateAsync(
        Order, new() { ["Customer"] = "Grace", ["Lines"] = codes.Select(New).ToArray() }, CancellationToken.None));

    private Task<ChangeResult> ChangeAsync(RecordView order, params LineValues[] lines) =>
        Clerk.UpdateAsync(Order, order.Id, null, new() { ["Lines"] = lines }, CancellationToken.None);

    private LineValues New(string code) => new(null, new() { ["Product"] = _pen, ["Quantity"] = 1L, ["Code"] = code });

    private static LineValues Stays(RecordView order, int at) => new(order.Lines["Lines"][at].Id, []);

    private static LineValues Coded(RecordView order, int at, string code) => new(order.Lines["Lines"][at].Id, new() { ["Code"] = code });

    private object?[] Codes(RecordView order) => [.. order.Lines["Lines"].Select(l => l[Code])];
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteLineCodeTests : LineCodeTests
{
    protected override Task<PostgresDatabase?> DatabaseAsync() => Task.FromResult<PostgresDatabase?>(null);
}

/// <summary>On PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresLineCodeTests(PostgresCluster cluster) : LineCodeTests
{
    protected override async Task<PostgresDatabase?> DatabaseAsync() => await cluster.CreateDatabaseAsync();
}
