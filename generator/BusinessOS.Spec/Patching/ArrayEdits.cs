namespace BusinessOS.Spec.Patching;

/// <summary>Changed copies of the lists a spec is made of.</summary>
internal static class ArrayEdits
{
    public static EquatableArray<T> Add<T>(this EquatableArray<T> items, T item) => [.. items, item];

    /// <summary>The list with every item that matches replaced.</summary>
    public static EquatableArray<T> Replace<T>(this EquatableArray<T> items, Func<T, bool> matches, Func<T, T> replace) =>
        items.Select(i => matches(i) ? replace(i) : i).ToEquatableArray();

    public static EquatableArray<T> Without<T>(this EquatableArray<T> items, Func<T, bool> matches) =>
        items.Where(i => !matches(i)).ToEquatableArray();

    public static EquatableArray<TResult> Map<T, TResult>(this EquatableArray<T> items, Func<T, TResult> map) =>
        items.Select(map).ToEquatableArray();
}
