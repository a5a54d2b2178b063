namespace BusinessOS.Runtime.Code;

/// <summary>
/// An address of the API that the app's owner answers, beside those of records: with the same ways to sign in, the same
/// limits and problem details, and in the same OpenAPI document. The class carries <see cref="EndpointAttribute"/>.
/// <para>All that one call of POST, PUT, PATCH or DELETE writes is stored together or not at all; GET writes nothing.</para>
/// </summary>
/// <typeparam name="TRequest">A class with public properties: holes of the path and the query of a GET or DELETE, otherwise holes and the JSON body. <c>required</c> ones must be there.</typeparam>
/// <typeparam name="TAnswer">What is answered as JSON; null says that there is nothing at this address.</typeparam>
public abstract class AppEndpoint<TRequest, TAnswer> : AnyAppEndpoint
    where TRequest : class
{
    internal sealed override Type RequestType => typeof(TRequest);

    internal sealed override Type AnswerType => typeof(TAnswer);

    public abstract Task<TAnswer> AnswerAsync(TRequest request, EndpointCall call);

    internal sealed override async Task<object?> RunAsync(object request, EndpointCall call) => await AnswerAsync((TRequest)request, call);
}
