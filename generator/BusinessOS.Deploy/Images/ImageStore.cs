using Docker.DotNet;
using Docker.DotNet.Models;

namespace BusinessOS.Deploy.Images;

/// <summary>The engine's images: looked up, pulled, imported, built and thrown away.</summary>
internal sealed class ImageStore(IDockerClient engine)
{
    /// <summary>The id of an image, or null when the engine does not have it.</summary>
    public async Task<string?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await engine.Images.InspectImageAsync(name, cancellationToken)).ID;
        }
        catch (DockerImageNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Pulls an image; returns why that did not work, or null when it did.</summary>
    public async Task<string?> TryPullAsync(string name, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var separator = name.LastIndexOf(':');
        var parameters = new ImagesCreateParameters { FromImage = name[..separator], Tag = name[(separator + 1)..] };
        string? failure = null;
        var messages = new Relay<JSONMessage>(message =>
        {
            failure ??= message.Error?.Message;
            if (message.Status is { Length: > 0 } status && message.ID is { Length: > 0 } && message.Progress is null)
            {
                progress.Report($"Pulling {name}: {status}");
            }
        });
        try
        {
            await engine.Images.CreateImageAsync(parameters, new AuthConfig(), messages, cancellationToken);
        }
        catch (DockerApiException refused)
        {
            failure = EngineMessage.Of(refused);
        }

        return failure;
    }

    /// <summary>Makes an image of one layer out of files.</summary>
    public async Task ImportAsync(string name, ImageContent content, IReadOnlyList<string> changes, CancellationToken cancellationToken)
    {
        var separator = name.LastIndexOf(':');
        var parameters = new ImagesCreateParameters
        {
            FromSrc = "-", Repo = name[..separator], Tag = name[(separator + 1)..], Changes = [.. changes],
        };
        await using var archive = await content.ToTarAsync(cancellationToken);
        await RunAsync(name, messages => engine.Images.CreateImageAsync(parameters, archive, new AuthConfig(), messages, cancellationToken));
    }

    /// <summary>Builds an image from a context that holds a Dockerfile.</summary>
    public async Task BuildAsync(
        string name, ImageContent context, IReadOnlyDictionary<string, string> labels, CancellationToken cancellationToken)
    {
        var parameters = new ImageBuildParameters
        {
            Tags = [name], Dockerfile = "Dockerfile", Remove = true, ForceRemove = true, Labels = labels.ToDictionary(),
        };
        await using var archive = await context.ToTarAsync(cancellationToken);
        await RunAsync(name, messages => engine.Images.BuildImageFromDockerfileAsync(
            parameters, archive, [], new Dictionary<string, string>(), messages, cancellationToken));
    }

    /// <summary>Names of a repository's images, the newest first.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string repository, CancellationToken cancellationToken)
    {
        var images = await engine.Images.ListImagesAsync(
            new ImagesListParameters { Filters = Filter.Of("reference", repository) }, cancellationToken);
        return [.. images.OrderByDescending(i => i.Created).SelectMany(i => i.RepoTags ?? [])];
    }

    /// <summary>Removes an image unless something still uses it.</summary>
    public async Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await engine.Images.DeleteImageAsync(name, new ImageDeleteParameters(), cancellationToken);
        }
        catch (DockerApiException used) when (used.StatusCode is System.Net.HttpStatusCode.Conflict or System.Net.HttpStatusCode.NotFound)
        {
            // In use, or somebody was quicker: both are fine.
        }
    }

    private static async Task RunAsync(string name, Func<IProgress<JSONMessage>, Task> work)
    {
        string? failure = null;
        try
        {
            await work(new Relay<JSONMessage>(message => failure ??= message.Error?.Message));
        }
        catch (DockerApiException refused)
        {
            failure = EngineMessage.Of(refused);
        }

        if (failure is not null)
        {
            throw DeploymentException.Of(DeployDiagnostics.ImageFailed, name, failure);
        }
    }
}
