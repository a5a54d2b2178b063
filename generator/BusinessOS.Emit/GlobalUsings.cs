global using BusinessOS.Diagnostics;
global using BusinessOS.Model;
