using System.Collections.Immutable;

namespace BusinessOS.Build.Testing;

/// <summary>Compiled tests.</summary>
public sealed record TestImage(ImmutableArray<byte> Assembly, ImmutableArray<byte> Symbols)
{
    /// <summary>Writes the tests and the apps they name into a folder, for the program that runs them.</summary>
    /// <returns>The path of the tests' assembly.</returns>
    public string Write(string folder, BuiltWorkspace workspace)
    {
        Directory.CreateDirectory(folder);
        foreach (var module in workspace.Modules())
        {
            File.WriteAllBytes(Path.Combine(folder, module.Name + ".dll"), [.. module.Assembly]);
            File.WriteAllBytes(Path.Combine(folder, module.Name + ".pdb"), [.. module.Symbols]);
        }

        var path = Path.Combine(folder, TestCompiler.AssemblyName + ".dll");
        File.WriteAllBytes(path, [.. Assembly]);
        File.WriteAllBytes(Path.ChangeExtension(path, ".pdb"), [.. Symbols]);
        return path;
    }
}
