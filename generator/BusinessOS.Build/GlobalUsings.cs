global using BusinessOS.Diagnostics;
global using Diagnostic = BusinessOS.Diagnostics.Diagnostic;
