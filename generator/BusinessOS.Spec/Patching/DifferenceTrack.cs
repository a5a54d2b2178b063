namespace BusinessOS.Spec.Patching;

/// <summary>The operations found so far, and the app as it is after them: an operation may change more than it names.</summary>
internal sealed class DifferenceTrack(AppSpec before)
{
    private readonly List<Operation> _operations = [];

    public AppSpec Current { get; private set; } = before;

    public IReadOnlyList<Operation> Operations => _operations;

    public void Add(Operation operation)
    {
        _operations.Add(operation);
        Current = Patch.Apply(Current, [operation]).Value ?? Current;
    }

    public void AddIf(Operation? operation)
    {
        if (operation is not null)
        {
            Add(operation);
        }
    }
}
