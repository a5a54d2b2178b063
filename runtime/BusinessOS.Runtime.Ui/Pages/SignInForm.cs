namespace BusinessOS.Runtime.Ui.Pages;

/// <summary>What the form for signing in sends.</summary>
public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    public bool Remember { get; set; }
}
