namespace BusinessOS.Assistant.Text;

/// <summary>One sentence, or one bullet's worth of one, without marks of emphasis.</summary>
/// <param name="Index">Its place in the whole text.</param>
/// <param name="Text">The sentence as people read it.</param>
/// <param name="Line">The line its block starts on, from 1.</param>
/// <param name="IsFirst">Whether it opens its block.</param>
/// <param name="Lead">What stands before a colon or a spaced dash: the name of what the rest is about.</param>
/// <param name="Rest">What stands after it; the whole text where there is no lead.</param>
internal sealed record Sentence(int Index, string Text, int Line, Block Block, bool IsFirst, string? Lead, string Rest);
