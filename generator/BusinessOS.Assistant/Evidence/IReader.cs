using BusinessOS.Assistant.Parsing;

namespace BusinessOS.Assistant.Evidence;

/// <summary>Looks for one kind of sign in a sentence.</summary>
internal interface IReader
{
    void Read(Parse parse, Findings findings);
}
