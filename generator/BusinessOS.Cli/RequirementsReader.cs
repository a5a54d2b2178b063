using System.Text;
using BusinessOS.Build.Folders;
using BusinessOS.Diagnostics;

namespace BusinessOS.Cli;

/// <summary>Reads a person's requirements from a file or from standard input.</summary>
internal sealed class RequirementsReader(CliEnvironment environment)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsText(string path) =>
        path == "-" || Path.GetExtension(path).ToLowerInvariant() is ".md" or ".txt" or ".text" or ".markdown";

    public async Task<Outcome<string>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file == "-")
        {
            return new(await environment.Input.ReadToEndAsync(cancellationToken));
        }

        var path = environment.PathOf(file);
        if (!File.Exists(path))
        {
            return new(null, [CliDiagnostics.NoSuchFile.At(SourceSpan.None, file)]);
        }

        try
        {
            var length = new FileInfo(path).Length;
            return length > AppFolder.LargestFile
                ? new(null, [FolderDiagnostics.TooLarge.At(SourceSpan.StartOf(file), file, length, AppFolder.LargestFile)])
                : new(Strict.GetString(await File.ReadAllBytesAsync(path, cancellationToken)).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            return new(null, [FolderDiagnostics.NotText.At(SourceSpan.StartOf(file), file)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [FolderDiagnostics.Refused.At(SourceSpan.None, file, e.Message)]);
        }
    }
}
