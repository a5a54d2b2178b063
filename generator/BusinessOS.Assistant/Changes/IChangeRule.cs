namespace BusinessOS.Assistant.Changes;

/// <summary>Understands one kind of wish about an existing app.</summary>
internal interface IChangeRule
{
    /// <summary>Makes operations of the wish; false when it is of another kind.</summary>
    bool Try(string wish, ChangeContext context);
}
