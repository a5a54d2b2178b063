namespace BusinessOS.Runtime.Ui.Pages;

/// <summary>How the home page addresses people.</summary>
internal static class HomeWords
{
    public static string Greeting(DateTime local) => local.Hour switch
    {
        < 5 => Say("Hello"),
        < 12 => Say("Good morning"),
        < 18 => Say("Good afternoon"),
        _ => Say("Good evening"),
    };

    public static string FirstName(string name) => name.Split(' ', '@')[0];
}
