namespace BusinessOS.Runtime.Ui.Pages;

/// <summary>How the home page addresses people.</summary>
internal static class HomeWords
{
    public static string Greeting(DateTime local) => local.Hour switch
    {
        < 5 => "Hello",
        < 12 => "Good morning",
        < 18 => "Good afternoon",
        _ => "Good evening",
    };

    public static string FirstName(string name) => name.Split(' ', '@')[0];
}
