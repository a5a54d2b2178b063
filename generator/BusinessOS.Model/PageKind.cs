namespace BusinessOS.Model;

public enum PageKind
{
    List,
    Detail,
    Form,
    Board,
    Dashboard,
    Custom,
    Calendar,
    Timeline,
    Wizard,
    Gallery,
    Tree,
    Map,
    Portal,
    Report,
}
