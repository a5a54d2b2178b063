global using BusinessOS.Runtime.Formatting;
global using BusinessOS.Runtime.Definitions;
global using BusinessOS.Runtime.Languages;
global using static BusinessOS.Runtime.Languages.Wording;
