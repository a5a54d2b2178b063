global using BusinessOS.Diagnostics;
