namespace BusinessOS.Runtime.Ui.Pages;

/// <summary>What the forms at a portal's door send.</summary>
public sealed class PortalForm
{
    public string? Email { get; set; }

    /// <summary>What the browser got when it asked for a code.</summary>
    public Guid? Ticket { get; set; }

    public string? Code { get; set; }
}
