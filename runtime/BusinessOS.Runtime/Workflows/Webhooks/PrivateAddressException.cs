namespace BusinessOS.Runtime.Workflows.Webhooks;

/// <summary>A webhook names a host that leads into this machine or its network.</summary>
public sealed class PrivateAddressException(string host)
    : Exception($"{host} is no address of the internet, and webhooks to this network are not allowed here (setting Webhooks:AllowPrivateAddresses).");
