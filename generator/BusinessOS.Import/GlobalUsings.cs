global using BusinessOS.Diagnostics;
global using BusinessOS.Import.Sources;
global using BusinessOS.Spec;
global using BusinessOS.Spec.Patching;
