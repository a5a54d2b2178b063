namespace BusinessOS.Runtime.Code;

/// <summary>What the runtime knows endpoints by. Owners write classes of <see cref="AppEndpoint{TRequest, TAnswer}"/>.</summary>
public abstract class AnyAppEndpoint
{
    internal AnyAppEndpoint()
    {
    }

    internal abstract Type RequestType { get; }

    internal abstract Type AnswerType { get; }

    internal abstract Task<object?> RunAsync(object request, EndpointCall call);
}
