using BusinessOS.Diagnostics;
using Xunit;

namespace BusinessOS.Tests.Golden.Compile;

/// <summary>What apps may use of .NET, and the ways round that are none.</summary>
public sealed class OwnerCheckTests
{
    [Theory]
    [InlineData("public decimal Half => Math.Round(Deposit ?? 0m / 2, 2, MidpointRounding.ToEven);")]
    [InlineData("public string Short => string.Join(\", \", (Name ?? \"\").Split(' ').Where(w => w.Length > 2).Select(w => w.ToUpperInvariant()).OrderBy(w => w));")]
    [InlineData("public string Text => $\"{Name} until {DueOn:yyyy-MM-dd}\";")]
    [InlineData("public static Dictionary<string, List<int>> Counts() => new() { [\"a\"] = [1, 2, 3] };")]
    [InlineData("public bool Plausible => System.Text.RegularExpressions.Regex.IsMatch(Name ?? \"\", \"^a+$\", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));")]
    [InlineData("public string Built() { var b = new System.Text.StringBuilder(); foreach (var c in Name ?? \"\") { b.Append(c); } return b.ToString(); }")]
    [InlineData("public static async Task<int> Later() { await Task.CompletedTask; return 1; }")]
    [InlineData("public record Money(decimal Amount, string Currency); public Money Price => new(Deposit ?? 0, \"EUR\");")]
    [InlineData("public enum Size { Small, Big } public static Size? Read(string s) => Enum.TryParse<Size>(s, out var size) ? size : null;")]
    [InlineData("public static T Make<T>() where T : new() => new();")]
    [InlineData("public static string Where => nameof(System.IO.File);")]
    [InlineData("public string In(string tag) => (Deposit ?? 0).ToString(\"N2\", System.Globalization.CultureInfo.GetCultureInfo(tag));")]
    [InlineData("public void Need() { if (Name is null) { throw new InvalidOperationException(\"There is no name.\"); } }")]
    [InlineData("public int Weekday => (int)(DueOn ?? DateOnly.MinValue).DayOfWeek; public (int A, string B) Pair => (1, \"b\");")]
    [InlineData("[Obsolete(\"Use Text.\")] public string Old => \"\";\n#nullable disable\npublic string Any;\n#nullable restore")]
    [InlineData("public void Need() => throw new KeyNotFoundException(\"There is none.\");")]
    [InlineData("public static bool Is([NotNullWhen(true)] string? a) => a is not null; [return: NotNullIfNotNull(nameof(a))] public static string? Same(string? a) => a;", "using System.Diagnostics.CodeAnalysis;")]
    [InlineData("[return: System.Diagnostics.CodeAnalysis.MaybeNull] public static string Any() => null!; [System.Diagnostics.CodeAnalysis.DoesNotReturn] public static void Stop() => throw new InvalidOperationException(\"x\");")]
    [InlineData("private string? _a; [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_a))] public void Set([System.Diagnostics.CodeAnalysis.DisallowNull] string? a) => _a = a;")]
    [InlineData("public static int Count() { var n = 0; n++; return --n; }")]
    public void Values_text_dates_collections_and_the_apps_own_types_are_allowed(string members, string usings = "") =>
        Assert.Empty(OwnerCodeCase.OfMembers(members, usings).Select(d => d.ToString()));

    [Theory]
    [InlineData("public string A => System.IO.File.ReadAllText(\"/etc/passwd\");")]
    [InlineData("public string A => F.ReadAllText(\"/etc/passwd\");", "using F = System.IO.File;")]
    [InlineData("public string A => ReadAllText(\"/etc/passwd\");", "using static System.IO.File;")]
    [InlineData("public string A => global::System.IO.File.ReadAllText(\"/etc/passwd\");")]
    [InlineData("public object A => typeof(string).Assembly;")]
    [InlineData("public object A => typeof(string);")]
    [InlineData("public string A => GetType().FullName;")]
    [InlineData("public object A() { object o = this; return o.GetType(); }")]
    [InlineData("public object A => Type.GetType(\"System.IO.File\");")]
    [InlineData("public object A => Activator.CreateInstance<System.Text.StringBuilder>();")]
    [InlineData("public T A<T>() where T : System.IO.Stream, new() => new();")]
    [InlineData("public object A() => Made<System.IO.MemoryStream>(); static T Made<T>() where T : new() => new();")]
    [InlineData("public object A() { System.IO.MemoryStream s = new(); return s; }")]
    [InlineData("public Func<string, string> A => System.IO.File.ReadAllText;")]
    [InlineData("public object A() { Func<int> f = () => 1; return f.Method; }")]
    [InlineData("public object A() { Func<int> f = () => 1; return f.DynamicInvoke(); }")]
    [InlineData("public class Own : System.IO.MemoryStream { }")]
    [InlineData("public interface IOwn { string A() => System.IO.File.ReadAllText(\"x\"); } public class Own : IOwn { }")]
    [InlineData("public object A => System.Linq.Expressions.Expression.Call(null, null);")]
    [InlineData("public object A => Compiled(() => 1); static object Compiled(System.Linq.Expressions.Expression<Func<int>> e) => e.Compile();")]
    [InlineData("public object A => Task.Run(() => 1);")]
    [InlineData("public object A => Task.Delay(1);")]
    [InlineData("public object A => Task.Factory.StartNew(() => 1);")]
    [InlineData("public void A() => new System.Threading.Thread(() => { }).Start();")]
    [InlineData("public void A() => System.Threading.ThreadPool.QueueUserWorkItem(_ => { });")]
    [InlineData("public string A => Environment.GetEnvironmentVariable(\"PATH\");")]
    [InlineData("public void A() => Environment.FailFast(\"x\");")]
    [InlineData("public void A() => Console.WriteLine(\"x\");")]
    [InlineData("public object A => AppContext.BaseDirectory;")]
    [InlineData("public object A => AppDomain.CurrentDomain;")]
    [InlineData("public void A() => GC.Collect();")]
    [InlineData("public object A => new System.Net.Http.HttpClient();")]
    [InlineData("public void A() => System.Diagnostics.Process.Start(\"id\");")]
    [InlineData("public object A(dynamic x) => x.Anything();")]
    [InlineData("public object A => new Exception().TargetSite;")]
    [InlineData("public object A => new Exception().StackTrace;")]
    [InlineData("public void A() => System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;")]
    [InlineData("public bool A => System.Text.RegularExpressions.Regex.IsMatch(\"a\", \"(a+)+$\");")]
    [InlineData("public object A => new System.Text.RegularExpressions.Regex(\"(a+)+$\");")]
    [InlineData("public class Slow : System.Text.RegularExpressions.Regex { public Slow() : base(\"(a+)+$\") { } }")]
    [InlineData("public class Slow() : System.Text.RegularExpressions.Regex(\"(a+)+$\");")]
    [InlineData("public bool A => System.Text.RegularExpressions.Regex.IsMatch(\"a\", \"(a+)+$\", System.Text.RegularExpressions.RegexOptions.None, System.Text.RegularExpressions.Regex.InfiniteMatchTimeout);")]
    [InlineData("public void A() => System.Text.RegularExpressions.Regex.CacheSize++;")]
    [InlineData("public void A() => --System.Text.RegularExpressions.Regex.CacheSize;")]
    [InlineData("public object A => BusinessOS.Runtime.Scope.Actor.System(\"me\");")]
    [InlineData("public object A => BusinessOS.Runtime.Scope.Ambient.Enter(null, null);")]
    [InlineData("public object A => new Microsoft.EntityFrameworkCore.DbContextOptionsBuilder();")]
    [InlineData("public object A => System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(null);")]
    [InlineData("public object A => new[] { new System.IO.MemoryStream() };")]
    [InlineData("public object A => new List<System.IO.FileInfo>();")]
    [InlineData("public System.IO.FileInfo A { get; set; }")]
    [InlineData("public record Own(int A) { public object B => EqualityContract; }")]
    [InlineData("~Loan() { }")]
    [InlineData("[System.Runtime.CompilerServices.ModuleInitializer] public static void A() { }")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"libc\")] public static extern int getpid();")]
    [InlineData("public static extern int A();")]
    [InlineData("public unsafe void A() { int i = 0; int* p = &i; }")]
    [InlineData("public object A(object o) => __makeref(o);")]
    [InlineData("[System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Field)] static extern ref int A(Loan l);")]
    [InlineData("[System.Runtime.CompilerServices.InterpolatedStringHandler] public ref struct Own { public Own(int a, int b) { } }")]
    [InlineData("static string nameof(string x) => x; public string A => nameof(System.IO.File.ReadAllText(\"x\"));")]
    public void Ways_round_are_refused_where_they_are_written(string members, string usings = "")
    {
        var problems = OwnerCodeCase.OfMembers(members, usings);

        Assert.Contains(problems, p => p.Code == "BOS3020");
        Assert.All(problems.Where(p => p.Code == "BOS3020"), AssertItSaysWhereAndWhy);
        Assert.DoesNotContain(problems, p => p.Code.StartsWith("BOS9", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("global using System.IO;")]
    [InlineData("global using String = System.Int32;")]
    [InlineData("extern alias other;")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Other\")]")]
    [InlineData("#line 1 \"elsewhere.cs\"\nnamespace BusinessOS.Apps.Desk; public static class Own { public static object A => System.IO.File.OpenRead(\"x\"); }")]
    [InlineData("#pragma warning disable\nnamespace BusinessOS.Apps.Desk; public static class Own { }")]
    [InlineData("#define ON\n#if ON\nnamespace BusinessOS.Apps.Desk; public static class Own { }\n#endif")]
    [InlineData("namespace System { public static class Convert { } }")]
    [InlineData("namespace BusinessOS.Runtime.Records { public static class Own { } }")]
    [InlineData("public static class Own { }")]
    public void What_reaches_out_of_a_file_is_refused(string code)
    {
        var problems = OwnerCodeCase.OfFile(code);

        Assert.Contains(problems, p => p.Code == "BOS3020");
        Assert.All(problems.Where(p => p.Code == "BOS3020"), AssertItSaysWhereAndWhy);
        Assert.DoesNotContain(problems, p => p.Code.StartsWith("BOS9", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("System.IO.File.ReadAllText(\"x\")")]
    [InlineData("Environment.MachineName")]
    [InlineData("GetType().Name")]
    [InlineData("typeof(string).Name")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().ProcessName")]
    [InlineData("BusinessOS.Runtime.Scope.Actor.System(\"me\").Name")]
    [InlineData("new System.IO.FileInfo(\"x\").Name")]
    public void Formulas_go_through_the_same_check(string formula)
    {
        var problem = Assert.Single(OwnerCodeCase.OfFormula(formula), p => p.Code == "BOS3020");

        Assert.Equal("app.yaml", problem.Span.File);
        Assert.Equal(9, problem.Span.Line);
    }

    [Fact]
    public void Formulas_of_allowed_things_stay_allowed() =>
        Assert.Empty(OwnerCodeCase.OfFormula("Name.ToUpper() + Math.Abs(Deposit.Value).ToString()").Select(d => d.ToString()));

    [Theory]
    [InlineData("Name\n#line 1 \"x\"\n")]
    [InlineData("Name; } static object X = System.IO.File.OpenRead(\"x\"); object Y() { return 1")]
    [InlineData("Name /* */")]
    public void A_formula_cannot_leave_its_place(string formula) =>
        Assert.Contains(OwnerCodeCase.OfFormula(formula), p => p.IsError && p.Span.File == "app.yaml");

    private static void AssertItSaysWhereAndWhy(Diagnostic problem)
    {
        Assert.Equal(OwnerCodeCase.Path, problem.Span.File);
        Assert.True(problem.Span.Line > 0);
        Assert.NotEmpty(problem.Fix);
    }
}
