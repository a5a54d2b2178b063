using Microsoft.AspNetCore.Http;

namespace BusinessOS.Testing.Models;

/// <summary>One answer of a <see cref="ScriptedModel"/>.</summary>
public delegate Task ModelScript(HttpContext http);
