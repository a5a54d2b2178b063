namespace BusinessOS.Model;

public enum StepKind
{
    Set,
    Create,
    Mail,
    Webhook,
    Run,
}
