namespace BusinessOS.Runtime.Definitions;

/// <summary>The entry of a generated assembly: there is one implementation in each, with a parameterless constructor.</summary>
public interface IAppModule
{
    void Define(AppBuilder app);
}
