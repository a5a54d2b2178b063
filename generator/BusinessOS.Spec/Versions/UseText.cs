namespace BusinessOS.Spec.Versions;

/// <summary>What an app says of another one it uses: <c>crm</c>, or <c>crm ^1.2</c> with the versions it can be built on.</summary>
public static class UseText
{
    /// <summary>The app's id.</summary>
    public static string IdOf(string use) => use.Split(' ', 2)[0];

    /// <summary>The range as written; null where every version will do.</summary>
    public static string? RangeOf(string use) => use.Split(' ', 2) is [_, var range] && range.Trim() is { Length: > 0 } written ? written : null;
}
