namespace BusinessOS.Emit.Names;

/// <summary>Tells which expressions of a text's holes are text for certain: a path of members to a field that holds text.</summary>
internal sealed class TextPaths(Workspace workspace)
{
    public bool IsText(Expr expression, EntityRef? entity)
    {
        var path = expression.Text.Split('.');
        if (path is ["User", "Name" or "Email"])
        {
            return true;
        }

        for (var i = 0; entity is not null; i++)
        {
            if (path[i] is "CreatedBy" or "ChangedBy")
            {
                return i == path.Length - 1;
            }

            var field = workspace.Find(entity).Fields.FirstOrDefault(f => f.Name == path[i]);
            if (field is null || i == path.Length - 1)
            {
                return field is not null && CSharp.FieldCode.IsText(field.Type);
            }

            if (field.Type == FieldType.Address)
            {
                return i == path.Length - 2;
            }

            if (field.Type == FieldType.Signature)
            {
                return path[(i + 1)..] is ["Name"];
            }

            if (field.Type == FieldType.User)
            {
                return path[(i + 1)..] is ["Name" or "Email"];
            }

            entity = field.Target;
        }

        return false;
    }
}
