using System.Security.Cryptography;
using System.Text;

namespace BusinessOS.Spec.Locking;

/// <summary>The stable id of a node: derived from the path it had when it was first seen, and kept from then on.</summary>
public static class NodeId
{
    /// <summary>The first 80 bits of the SHA-256 of the full node path, in lower-case hexadecimal.</summary>
    /// <param name="round">0; counts up while the id is another node's already, because that one was renamed away from the path.</param>
    public static string Derive(string path, int round)
    {
        var text = round == 0 ? path : $"{path}#{round}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 10));
    }
}
