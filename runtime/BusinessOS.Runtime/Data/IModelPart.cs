using Microsoft.EntityFrameworkCore;

namespace BusinessOS.Runtime.Data;

/// <summary>
/// A part of the runtime that brings tables of its own into the tenant's database. Register implementations as singletons;
/// the schema is created and updated with that of the apps. Table names start with <c>bos_</c>; columns become snake_case.
/// </summary>
public interface IModelPart
{
    void Configure(ModelBuilder model);
}
