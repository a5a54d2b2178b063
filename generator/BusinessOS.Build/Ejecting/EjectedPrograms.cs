namespace BusinessOS.Build.Ejecting;

/// <summary>The projects of an ejected solution that are no app.</summary>
internal static class EjectedPrograms
{
    /// <summary>Gathers the apps where the host finds them, and starts it with <c>dotnet run</c>.</summary>
    public static string Server(IEnumerable<string> apps) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Urls Condition="'$(Urls)' == ''">http://localhost:5080</Urls>
            <RunCommand>dotnet</RunCommand>
          </PropertyGroup>
          <ItemGroup>
            <None Update="modules.json;*.seed.json" CopyToOutputDirectory="PreserveNewest" />
        {References(apps)}
          </ItemGroup>
          <!-- dotnet run starts the host of the runtime folder with the apps that were built here. -->
          <Target Name="SayHowToRun" BeforeTargets="ComputeRunArguments">
            <PropertyGroup>
              <RunArguments>"$(MSBuildProjectDirectory)/../runtime/BusinessOS.Host.dll" --modules "$(MSBuildProjectDirectory)/$(OutDir)" --data "$(MSBuildProjectDirectory)/../data" --urls $(Urls)</RunArguments>
            </PropertyGroup>
          </Target>
        </Project>

        """;

    /// <summary>The tests made from the specs, which start a host of their own.</summary>
    public static string Tests(IEnumerable<string> apps) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>annotations</Nullable>
            <IsTestProject>true</IsTestProject>
          </PropertyGroup>
          <ItemGroup>
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="{TestPackages.Sdk}" />
            <PackageReference Include="xunit" Version="{TestPackages.XUnit}" />
            <PackageReference Include="xunit.runner.visualstudio" Version="{TestPackages.Adapter}" />
            <Reference Include="BusinessOS.Tester" HintPath="../testing/BusinessOS.Tester.dll" />
            <Reference Include="BusinessOS.Runtime" HintPath="../runtime/BusinessOS.Runtime.dll" />
        {References(apps)}
            <ProjectReference Include="../server/Server.csproj" ReferenceOutputAssembly="false" />
          </ItemGroup>
          <!-- Which host the tests start, and with which apps; BOS_TEST_DATABASE gives it a PostgreSQL database. -->
          <ItemGroup>
            <AssemblyMetadata Include="BOS_TEST_HOST" Value="$(MSBuildProjectDirectory)/../runtime" />
            <AssemblyMetadata Include="BOS_TEST_MODULES" Value="$(MSBuildProjectDirectory)/../server/$(OutDir)" />
          </ItemGroup>
        </Project>

        """;

    private static string References(IEnumerable<string> apps) =>
        string.Join('\n', apps.Select(a => $"    <ProjectReference Include=\"{a}\" />"));
}
