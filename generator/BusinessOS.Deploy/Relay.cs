namespace BusinessOS.Deploy;

/// <summary>Progress handed on at once and in order, where <see cref="Progress{T}"/> would post it to the thread pool.</summary>
internal sealed class Relay<T>(Action<T> receive) : IProgress<T>
{
    public void Report(T value) => receive(value);
}
