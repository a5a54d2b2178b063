namespace BusinessOS.Build.Ejecting;

/// <summary>The versions of the packages an ejected test project takes: those the tests are made for.</summary>
public static class TestPackages
{
    public const string Sdk = "18.11.0";

    public const string XUnit = "2.9.3";

    public const string Adapter = "3.1.5";
}
