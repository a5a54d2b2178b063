global using BusinessOS.Runtime.Definitions;
