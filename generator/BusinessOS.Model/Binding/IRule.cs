namespace BusinessOS.Model.Binding;

/// <summary>Checks one thing about a node and reports every breach of it; never stops the other rules.</summary>
internal interface IRule<in TScope>
{
    void Check(TScope scope, BindContext context);
}
