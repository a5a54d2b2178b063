namespace BusinessOS.Spec.Reading.Yaml;

/// <summary>The ways YAML writes a text.</summary>
internal enum ScalarForm
{
    Plain,
    SingleQuoted,
    DoubleQuoted,

    /// <summary><c>|</c> or <c>&gt;</c>: the indented lines below.</summary>
    Block,
}
