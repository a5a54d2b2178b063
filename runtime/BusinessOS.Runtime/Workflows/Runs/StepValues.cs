using System.Globalization;

namespace BusinessOS.Runtime.Workflows.Runs;

/// <summary>Brings what an expression computed to the exact type of the field it is for.</summary>
internal static class StepValues
{
    public static object? Fit(FieldDefinition field, object? value)
    {
        if (value is null || field.ValueType.IsInstanceOfType(value))
        {
            return value;
        }

        if (field.ValueType == typeof(decimal) || field.ValueType == typeof(long))
        {
            return value is IConvertible number and not string
                ? Convert.ChangeType(number, field.ValueType, CultureInfo.InvariantCulture)
                : throw Wrong(field, value);
        }

        return field.ValueType == typeof(string) ? Convert.ToString(value, CultureInfo.InvariantCulture) : throw Wrong(field, value);
    }

    private static StepRefusedException Wrong(FieldDefinition field, object value) =>
        new($"{field.Label} cannot hold '{value}'.", mayWorkLater: false);
}
