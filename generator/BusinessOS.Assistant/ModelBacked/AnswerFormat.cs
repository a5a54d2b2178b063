namespace BusinessOS.Assistant.ModelBacked;

/// <summary>How an endpoint is held to JSON, from strict to not at all. One that does not know a format is asked for the next.</summary>
internal enum AnswerFormat
{
    /// <summary>The endpoint enforces the schema.</summary>
    StrictSchema,

    /// <summary>The endpoint enforces JSON; the schema is part of what the model is told.</summary>
    Json,

    /// <summary>The model is only told.</summary>
    Told,
}
