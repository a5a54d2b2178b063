using BusinessOS.Deploy;
using Xunit;

namespace BusinessOS.Tests.Integration.Deploy;

public sealed class DeployTests(TinyHost host) : IClassFixture<TinyHost>
{
    [Fact]
    public async Task A_deployed_tenant_answers_at_its_address_and_is_listed()
    {
        await using var tenant = await Tenant.OnAsync(host);

        var deployed = await tenant.DeployAsync("1.0.0");

        Assert.Empty(deployed.Diagnostics);
        Assert.Equal("127.0.0.1", deployed.Value!.Url.Host);
        Assert.Equal("1.0.0", await tenant.GetAsync(deployed.Value, "/version"));
        Assert.Equal([deployed.Value], await tenant.ListAsync());
        Assert.Contains($"Starting version 1.0.0 of {tenant.Name}", tenant.Progress);
    }

    [Fact]
    public async Task The_base_image_has_what_apps_need_of_a_system()
    {
        await using var tenant = await Tenant.OnAsync(host);

        var deployed = await tenant.DeployAsync("1.0.0");

        Assert.Equal("01:00:00", await tenant.GetAsync(deployed.Value!, "/time"));
        Assert.Equal(64, (await tenant.GetAsync(deployed.Value!, "/hash")).Length);
    }

    [Fact]
    public async Task A_new_version_takes_over_the_address_and_the_data()
    {
        await using var tenant = await Tenant.OnAsync(host);
        var first = await tenant.DeployAsync("1.0.0");
        await tenant.GetAsync(first.Value!, "/visit");

        var second = await tenant.DeployAsync("1.1.0");

        Assert.Equal(first.Value!.Url, second.Value!.Url);
        Assert.Equal("1.1.0", await tenant.GetAsync(second.Value, "/version"));
        Assert.Equal("2", await tenant.GetAsync(second.Value, "/visit"));
        Assert.Single(await tenant.ListAsync());
    }

    [Fact]
    public async Task A_tenant_keeps_its_currency_country_and_clock_until_told_others()
    {
        await using var tenant = await Tenant.OnAsync(host);
        await tenant.DeployAsync("1.0.0", r => r with { Region = new("CHF", "CH", "Europe/Zurich") });

        await tenant.DeployAsync("1.1.0", r => r with { Region = RegionalSettings.Unset with { Zone = "Europe/Berlin" } });

        var variables = (await tenant.InspectAsync()).Config!.Env!.Where(v => v.StartsWith("BOS_", StringComparison.Ordinal));
        Assert.Equal(["BOS_COUNTRY=CH", "BOS_CURRENCY=CHF", "BOS_ZONE=Europe/Berlin"], variables.Order(StringComparer.Ordinal));
        Assert.Equal(new RegionalSettings("CHF", "CH", "Europe/Berlin"), Assert.Single(await tenant.ListAsync()).Region);
    }

    [Fact]
    public async Task A_version_that_does_not_start_never_interrupts_the_one_before()
    {
        await using var tenant = await Tenant.OnAsync(host);
        var good = await tenant.DeployAsync("1.0.0");
        var before = await tenant.InspectAsync();

        var bad = await tenant.DeployAsync("2.0.0", "crashes");

        var problem = Assert.Single(bad.Diagnostics);
        Assert.Equal("BOS4006", problem.Code);
        Assert.Contains("it ended with exit code 3", problem.Message, StringComparison.Ordinal);
        Assert.Contains("the column Deposit is missing", problem.Message, StringComparison.Ordinal);
        Assert.Contains("The version before kept serving.", problem.Fix, StringComparison.Ordinal);
        Assert.Equal("1.0.0", await tenant.GetAsync(good.Value!, "/version"));
        var after = await tenant.InspectAsync();
        Assert.Equal((before.ID, before.State!.StartedAt), (after.ID, after.State!.StartedAt));
    }

    [Fact]
    public async Task A_version_that_fails_on_the_real_data_is_rolled_back()
    {
        await using var tenant = await Tenant.OnAsync(host);
        var good = await tenant.DeployAsync("1.0.0");
        await tenant.GetAsync(good.Value!, "/visit");

        var bad = await tenant.DeployAsync("2.0.0", "crashes-on-data");

        var problem = Assert.Single(bad.Diagnostics);
        Assert.Equal("BOS4006", problem.Code);
        Assert.Contains("The version before serves again.", problem.Fix, StringComparison.Ordinal);
        Assert.Equal("1.0.0", await UntilItAnswersAsync(() => tenant.GetAsync(good.Value!, "/version")));
        Assert.Equal("1.0.0", Assert.Single(await tenant.ListAsync()).Version);
    }

    [Fact]
    public async Task A_version_that_is_never_ready_is_given_up_with_the_reason()
    {
        await using var tenant = await Tenant.OnAsync(host, patience: TimeSpan.FromSeconds(8));

        var bad = await tenant.DeployAsync("1.0.0", "never-ready");

        Assert.Contains("/health/ready answered 503", Assert.Single(bad.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Empty(await tenant.ListAsync());
    }

    [Fact]
    public async Task A_first_deployment_that_fails_leaves_no_data_and_repeats_no_password()
    {
        await using var tenant = await Tenant.OnAsync(host);

        var bad = await tenant.DeployAsync("1.0.0", "crashes", "announces");

        Assert.Contains("first administrator: (not repeated here)", Assert.Single(bad.Diagnostics).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret-words", bad.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.False((await tenant.StandingAsync()).HasData);
        var good = await tenant.DeployAsync("1.1.0", "announces");
        Assert.Equal(new FirstSignIn("admin@localhost", "s3cret-words"), good.Value!.FirstSignIn);
    }

    [Fact]
    public async Task A_deployment_that_fails_leaves_data_it_did_not_make()
    {
        await using var tenant = await Tenant.OnAsync(host, patience: TimeSpan.FromSeconds(8));
        var first = await tenant.DeployAsync("1.0.0");
        await tenant.GetAsync(first.Value!, "/visit");
        await tenant.RemoveAsync(withData: false);

        await tenant.DeployAsync("1.1.0", "never-ready");

        var again = await tenant.DeployAsync("1.2.0");
        Assert.Equal("2", await tenant.GetAsync(again.Value!, "/visit"));
    }

    [Fact]
    public async Task A_version_that_may_not_be_replaced_reports_BOS4014_and_serves_on()
    {
        await using var tenant = await Tenant.OnAsync(host);
        var good = await tenant.DeployAsync("loans-1");

        var other = await tenant.DeployAsync("crm-1", r => r with { MayReplace = running => running.StartsWith("crm", StringComparison.Ordinal) });

        Assert.Equal("BOS4014", Assert.Single(other.Diagnostics).Code);
        Assert.Equal("loans-1", await tenant.GetAsync(good.Value!, "/version"));
    }

    [Fact]
    public async Task A_deployment_that_was_killed_half_way_is_put_right_by_the_next()
    {
        await using var tenant = await Tenant.OnAsync(host);
        var good = await tenant.DeployAsync("1.0.0");
        await tenant.Engine.Client.Containers.RenameContainerAsync(
            $"businessos-{tenant.Name}", new() { NewName = $"businessos-{tenant.Name}.previous" }, CancellationToken.None);

        var next = await tenant.DeployAsync("1.1.0");

        Assert.Equal("1.1.0", await tenant.GetAsync(next.Value!, "/version"));
        Assert.Equal(good.Value!.Url, next.Value!.Url);
        Assert.Single(await tenant.Engine.Client.Containers.ListContainersAsync(
            new() { All = true, Filters = new Dictionary<string, IDictionary<string, bool>>
            {
                ["label"] = new Dictionary<string, bool> { [$"businessos.tenant={tenant.Name}"] = true },
            } }, CancellationToken.None));
    }

    [Fact]
    public async Task Removing_keeps_the_data_unless_it_is_asked_for()
    {
        await using var tenant = await Tenant.OnAsync(host);
        var first = await tenant.DeployAsync("1.0.0");
        await tenant.GetAsync(first.Value!, "/visit");

        var removed = await tenant.RemoveAsync(withData: false);
        var again = await tenant.DeployAsync("1.0.0");

        Assert.Equal($"businessos-{tenant.Name}-data", removed.Value!.KeptVolume);
        Assert.Equal("2", await tenant.GetAsync(again.Value!, "/visit"));
        Assert.Null((await tenant.RemoveAsync(withData: true)).Value!.KeptVolume);
        Assert.Empty(await tenant.ListAsync());
        var fresh = await tenant.DeployAsync("1.0.0");
        Assert.Equal("1", await tenant.GetAsync(fresh.Value!, "/visit"));
    }

    private static async Task<string> UntilItAnswersAsync(Func<Task<string>> ask)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (HttpRequestException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(50);
            }
        }
    }
}
