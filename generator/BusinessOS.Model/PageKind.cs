namespace BusinessOS.Model;

public enum PageKind
{
    List,
    Detail,
    Form,
    Board,
    Dashboard,
    Custom,
}
