using BusinessOS.Build.Compile;
using BusinessOS.Build.Folders;
using BusinessOS.Deploy;
using BusinessOS.Spec;
using BusinessOS.Studio.Preview;
using BusinessOS.Studio.Projects;
using BusinessOS.Studio.Publishing;
using BusinessOS.Testing;
using Xunit;

namespace BusinessOS.Tests.Integration.Studio;

public sealed class PublishDeskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reading_the_end_of_one_publication_leaves_the_next_alone()
    {
        var host = RepositoryFolder.Published("portable");
        var nowhere = new ContainerDeployer(
            new DeployOptions { HostFolder = host, Engine = new Uri("unix:///nowhere/engine.sock") }, TimeProvider.System);
        var compilers = new ProjectCompilers(RuntimeReferences.From(host).Value!, new PackLibrary(_folder.PathOf("packs")));
        await using var desk = new PublishDesk(new Publisher(nowhere, compilers), TimeProvider.System);
        var made = await new ProjectShelf(_folder.PathOf("apps"), TimeProvider.System).CreateAsync(
            new AppSpec { Id = "app", Name = "Library" }, [], "We keep books.", CancellationToken.None);
        using var project = made.Value!;

        var first = desk.Start(project, "acme");
        await EndOfAsync(first);
        var next = desk.Start(project, "acme");
        desk.Forget(project, first);
        Assert.Same(next, desk.Of(project));
        await EndOfAsync(next);
        desk.Forget(project, next);

        Assert.Null(desk.Of(project));
    }

    private static async Task EndOfAsync(PublishJob job)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (!job.IsRunning)
            {
                ended.TrySetResult();
            }
        }

        job.Changed += Look;
        Look();
        await ended.Task;
        job.Changed -= Look;
    }
}
