using BusinessOS.Runtime.Records.Views;

namespace BusinessOS.Runtime.Values;

/// <summary>
/// A text as it is kept: encrypted, with the name of its key. Nothing is found, compared or worked out by it but whether
/// it is there; who may read it has the gate's view open it, see <see cref="Records.RecordView.Open"/>.
/// </summary>
public sealed record EncryptedText
{
    internal EncryptedText(string envelope) => Envelope = envelope;

    /// <summary>What the column holds.</summary>
    internal string Envelope { get; }

    /// <summary>Dots, wherever it is put into words by mistake.</summary>
    public override string ToString() => MaskText.Dots;
}
