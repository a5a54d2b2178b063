namespace BusinessOS.Runtime.Ui.Pages;

/// <summary>What the form for a new password sends.</summary>
public sealed class PasswordForm
{
    public string? Current { get; set; }

    public string? Replacement { get; set; }

    public string? Again { get; set; }
}
