using System.Diagnostics;
using Npgsql;
using Xunit;

namespace BusinessOS.Testing;

/// <summary>
/// A PostgreSQL server of the tests' own, in a temporary folder, reachable on a random loopback port and on a Unix socket.
/// Use it as a class or collection fixture and take a database per test from <see cref="CreateDatabaseAsync"/>.
/// </summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private const string Password = "test";

    // The server lives exactly as long as the pipe to its shell: a test run that is killed closes the pipe too.
    private const string Script =
        """
        set -eu
        bin=$1 folder=$2 port=$3
        chmod 755 "$folder" # containers reach the socket as another user
        echo test >"$folder/password"
        "$bin/initdb" -D "$folder/data" -U test --pwfile="$folder/password" --auth-local=trust --auth-host=scram-sha-256 \
            --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1
        "$bin/postgres" -D "$folder/data" -p "$port" -k "$folder" -c listen_addresses=127.0.0.1 -c fsync=off \
            -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 >"$folder/postgres.log" 2>&1 </dev/null &
        server=$!
        while read -r line; do :; done
        kill -QUIT "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
        rm -rf "$folder"
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("businessos-postgres-");
    private Process? _shell;
    private int _databases;

    /// <summary>The folder of the server's Unix socket, to be mounted into a container that must reach it.</summary>
    public string SocketFolder => _folder.FullName;

    public int Port { get; private set; }

    public async Task InitializeAsync()
    {
        var binaries = FindBinaries();
        Port = Loopback.FreePort();
        var (program, arguments) = AsServerUser("setsid", "bash", "-c", Script, "postgres", binaries, _folder.FullName, $"{Port}");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, WorkingDirectory = "/" };
        _shell = Process.Start(start) ?? throw new MissingPartException("PostgreSQL", $"{program} did not start.");
        await WaitUntilReadyAsync();
    }

    /// <summary>An empty database that nobody else uses; disposing it drops it.</summary>
    public async Task<PostgresDatabase> CreateDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"create database {name}");
        return new PostgresDatabase(this, name);
    }

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_shell is not null)
        {
            _shell.StandardInput.Close();
            await _shell.WaitForExitAsync();
            _shell.Dispose();
        }

        if (Directory.Exists(_folder.FullName))
        {
            _folder.Delete(recursive: true);
        }
    }

    internal string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Database={database};Username=test;Password={Password}";

    internal string SocketConnectionString(string database, string folder) =>
        $"Host={folder};Port={Port};Database={database};Username=test";

    internal async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string FindBinaries()
    {
        var folders = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(f => Path.Combine(f, "bin")).OrderDescending(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        var onPath = Environment.GetEnvironmentVariable("PATH")?.Split(':') ?? [];
        return folders.Concat(onPath).FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")))
            ?? throw new MissingPartException("PostgreSQL", "no initdb below /usr/lib/postgresql or on the PATH.");
    }

    /// <summary>PostgreSQL refuses to run as root, so root hands the folder and the command to the user postgres.</summary>
    private (string Program, string[] Arguments) AsServerUser(params string[] command)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return (command[0], command[1..]);
        }

        using var chown = Process.Start("chown", ["postgres", _folder.FullName]);
        chown.WaitForExit();
        if (chown.ExitCode != 0)
        {
            throw new MissingPartException("PostgreSQL", "there is no user postgres to run it as.");
        }

        return ("runuser", ["-u", "postgres", "--", .. command]);
    }

    private async Task WaitUntilReadyAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                await ExecuteAsync("select 1");
                return;
            }
            catch (NpgsqlException) when (!_shell!.HasExited && !patience.IsCancellationRequested)
            {
                await Task.Delay(50, CancellationToken.None);
            }
            catch (NpgsqlException failure)
            {
                throw new InvalidOperationException($"PostgreSQL did not start.\n{Log("initdb.log")}\n{Log("postgres.log")}", failure);
            }
        }
    }

    private string Log(string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }
}
