namespace BusinessOS.Runtime.Code;

/// <summary>What the runtime knows endpoints by. Owners write classes of <see cref="AppEndpoint{TRequest, TAnswer}"/>.</summary>
public abstract class AnyAppEndpoint
{
    internal AnyAppEndpoint()
    {
    }

    internal abstract Type Request { get; }

    internal abstract Type Answer { get; }

    internal abstract Task<object?> RunAsync(object request, EndpointCall call);
}
