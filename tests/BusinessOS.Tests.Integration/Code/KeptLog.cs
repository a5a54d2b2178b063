using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BusinessOS.Tests.Integration.Code;

/// <summary>Keeps what is logged as an error.</summary>
/// <param name="errors">Where to.</param>
internal sealed class KeptLog(ConcurrentQueue<(string Message, Exception? Exception)> errors) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            errors.Enqueue((formatter(state, exception), exception));
        }
    }

    public void Dispose()
    {
    }
}
