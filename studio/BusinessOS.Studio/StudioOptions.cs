using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace BusinessOS.Studio;

/// <summary>Where the Studio finds and keeps things, from <c>Studio:*</c>.</summary>
public sealed class StudioOptions
{
    public const string Section = "Studio";

    /// <summary>The folder the apps are kept in.</summary>
    [Required]
    public string Projects { get; set; } = ".bos/studio";

    /// <summary>The published host, for this machine.</summary>
    [Required]
    public string Host { get; set; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "host"));

    /// <summary>The published host for every machine, which is deployed.</summary>
    [Required]
    public string PortableHost { get; set; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "portable"));

    /// <summary>The installed packs.</summary>
    [Required]
    public string Packs { get; set; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "bos", "packs"));

    /// <summary>The installed samples.</summary>
    [Required]
    public string Samples { get; set; } = Path.Combine(AppContext.BaseDirectory, "samples");
}

[OptionsValidator]
public sealed partial class StudioOptionsValidator : IValidateOptions<StudioOptions>;
