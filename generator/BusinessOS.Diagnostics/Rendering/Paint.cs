namespace BusinessOS.Diagnostics.Rendering;

/// <summary>Adds what a console or a page needs to colour a part; returns the text as it is to be printed.</summary>
public delegate string Paint(DiagnosticPart part, Severity severity, string text);
