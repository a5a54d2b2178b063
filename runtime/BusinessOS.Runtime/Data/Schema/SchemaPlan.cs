using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace BusinessOS.Runtime.Data.Schema;

/// <summary>How to come from the applied schema to the wanted one without losing anything.</summary>
/// <param name="Renames">Done first: tables and columns whose stable id has a new name, and those put aside.</param>
/// <param name="Renamed">The applied schema after the renames: what is compared with <paramref name="Target"/>.</param>
/// <param name="Target">What there will be: the wanted tables, and beside them what is no longer wanted but kept.</param>
/// <param name="Conversions">Columns whose type changed: their values are to be carried over.</param>
internal sealed record SchemaPlan(
    IReadOnlyList<MigrationOperation> Renames, SchemaDocument Renamed, SchemaDocument Target, IReadOnlyList<ColumnConversion> Conversions);
