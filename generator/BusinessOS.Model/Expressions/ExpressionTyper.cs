using BusinessOS.Model.Binding;
using BusinessOS.Model.Problems;

namespace BusinessOS.Model.Expressions;

/// <summary>
/// Sees what an expression yields, without a compiler: it walks the tokens by C#'s precedence, looks names up in the
/// spec and knows the members of the few .NET types that business rules use. It is careful rather than clever: whatever
/// it does not know is <see cref="ExprKind.Unknown"/>, about which nobody complains, and when it loses its way the
/// whole expression is unknown. The compiler has the last word.
/// </summary>
internal sealed class ExpressionTyper
{
    private readonly TokenCursor _tokens;
    private readonly NameTypes _names;
    private readonly List<ExpressionFault> _faults = [];
    private bool _lost;

    private ExpressionTyper(IReadOnlyList<Token> tokens, NameTypes names)
    {
        _tokens = new TokenCursor(tokens);
        _names = names;
    }

    public static TypedExpression Type(IReadOnlyList<Token> tokens, AppScope app, EntityScope? record, FormulaTypes formulas)
    {
        var names = new NameTypes(app, record, formulas);
        var typer = new ExpressionTyper(tokens, names);
        var type = typer.Conditional();
        return typer._lost || typer._tokens.Current is not null
            ? TypedExpression.Unknown with { IsClouded = names.IsClouded }
            : new(type, [.. typer._faults]) { UnknownName = names.UnknownName, IsClouded = names.IsClouded };
    }

    private ExprType Conditional()
    {
        var condition = Binary(1);
        if (!_tokens.Take("?"))
        {
            return condition;
        }

        var yes = Conditional();
        return _tokens.Take(":") ? OperatorTypes.Unify(yes, Conditional()) : Lose();
    }

    private ExprType Binary(int strength)
    {
        var start = _tokens.At;
        var left = Unary();
        while (!_lost && _tokens.Current is { } symbol)
        {
            if (symbol.Is(TokenKind.Identifier, "is"))
            {
                _tokens.SkipUntil("&&", "||", "?", ":", ",", "??");
                left = ExprKind.Boolean;
                continue;
            }

            if (symbol.Kind != TokenKind.Operator || OperatorTypes.Precedence(symbol.Text) is not { } precedence || precedence < strength)
            {
                break;
            }

            _tokens.Advance();
            var behind = _tokens.At;

            // '??' takes everything to its right first; the others take what is to their left.
            var right = Binary(symbol.Text == "??" ? precedence : precedence + 1);
            if (symbol.Text is "==" or "!=")
            {
                CompareTeam(left, right, symbol);
                CompareChoice(left, _tokens.SingleText(behind, _tokens.At));
                CompareChoice(right, _tokens.SingleText(start, behind - 1));
            }

            if (OperatorTypes.LooksInside(symbol.Text, left, right))
            {
                Report(EncryptedProblems.LookedInto, symbol);
            }

            var (type, fault) = OperatorTypes.Binary(symbol.Text, left, right);
            if (fault is not null)
            {
                Report(fault, symbol);
            }

            left = type;
        }

        return left;
    }

    private ExprType Unary()
    {
        if (_tokens.Take("!"))
        {
            Unary();
            return ExprKind.Boolean;
        }

        if (_tokens.Take("-") || _tokens.Take("+"))
        {
            return Unary();
        }

        if (Cast() is { } cast)
        {
            Unary();
            return cast;
        }

        return Chain(Primary());
    }

    /// <summary>The type of a cast such as <c>(decimal)</c> or <c>(int?)</c>, its tokens taken; null when there is none here.</summary>
    private ExprType? Cast()
    {
        if (!_tokens.IsOpen("(") || _tokens.Peek(1) is not { Kind: TokenKind.Identifier } name || !MemberTypes.OfTypeName(name.Text).IsKnown)
        {
            return null;
        }

        var close = _tokens.Peek(2)?.IsOperator("?") == true ? 3 : 2;
        if (_tokens.Peek(close)?.Is(TokenKind.Close, ")") != true)
        {
            return null;
        }

        _tokens.Advance(close + 1);
        return MemberTypes.OfTypeName(name.Text);
    }

    private ExprType Primary()
    {
        if (_tokens.Current is not { } token)
        {
            return Lose();
        }

        _tokens.Advance();
        switch (token.Kind)
        {
            case TokenKind.Number:
                return OfNumber(token.Text);
            case TokenKind.Text:
                return ExprKind.Text;
            case TokenKind.Character:
                return ExprType.Unknown;
            case TokenKind.Open when token.Text == "(":
                var inner = Conditional();
                return _tokens.TakeClose(")") ? inner : Lose();
            case TokenKind.Identifier when token.Text == "new":
                return New();
            case TokenKind.Identifier when _tokens.IsOpen("("):
                // A function of the owner's own code, or nameof and the like.
                Arguments();
                return ExprType.Unknown;
            case TokenKind.Identifier:
                return Read(_names.Root(token.Text), token);
            default:
                return Lose();
        }
    }

    private ExprType New()
    {
        if (_tokens.Current is not { Kind: TokenKind.Identifier } type)
        {
            return Lose();
        }

        _tokens.Advance();
        if (!_tokens.IsOpen("("))
        {
            return Lose();
        }

        Arguments();
        return MemberTypes.OfTypeName(type.Text);
    }

    private ExprType Chain(ExprType owner)
    {
        while (!_lost)
        {
            if (_tokens.Take(".") || _tokens.Take("?."))
            {
                owner = Member(owner);
            }
            else if (_tokens.IsOpen("["))
            {
                _tokens.Skip();
                owner = ExprType.Unknown;
            }
            else if (!_tokens.Take("!"))
            {
                return owner;
            }
        }

        return ExprType.Unknown;
    }

    private ExprType Member(ExprType owner)
    {
        if (_tokens.Current is not { Kind: TokenKind.Identifier } name)
        {
            return Lose();
        }

        _tokens.Advance();
        if (owner.Kind == ExprKind.Encrypted)
        {
            Report(EncryptedProblems.LookedInto, name);
        }

        if (_tokens.IsOpen("("))
        {
            return Call(owner, name.Text);
        }

        return owner switch
        {
            { Kind: ExprKind.Record, Entity: { } entity } => Read(_names.MemberOf(entity, name.Text), name),
            { Kind: ExprKind.Records, Entity: { } of } when of.FindField(name.Text) is not null && name.Text != "Count" => AskedOfAll(name, of),
            { Kind: ExprKind.TypeName } when _names.App.FindEnum(owner.Name) is { } type => EnumValue(type, name),
            { Kind: ExprKind.TypeName } => MemberTypes.StaticProperty(owner.Name, name.Text),
            _ => MemberTypes.Property(owner, name.Text),
        };
    }

    private ExprType AskedOfAll(Token name, EntityScope entity)
    {
        Report(ReferencesProblems.AskedOfAll, name, name.Text, entity.Name);
        return ExprType.Unknown;
    }

    private ExprType Call(ExprType owner, string method)
    {
        var start = _tokens.At + 1;
        var arguments = Arguments();
        if (owner.Kind == ExprKind.Person && method == "Is" && _tokens.SingleText(start, _tokens.At - 1) is { } role)
        {
            CheckRole(role);
        }
        else if (owner.Kind == ExprKind.Person && method == "In" && _tokens.SingleText(start, _tokens.At - 1) is { } team)
        {
            CheckTeam(team);
        }

        return owner.Kind == ExprKind.TypeName
            ? MemberTypes.StaticCall(owner.Name, method, arguments)
            : MemberTypes.Call(owner, method);
    }

    private ExprType EnumValue(EnumScope type, Token value)
    {
        if (!type.Names.Contains(value.Text))
        {
            Report(ExpressionProblems.UnknownChoiceValue, value, type.Qualify(value.Text, _names.App), value.Text, Suggestion.For(value.Text, type.Names));
        }

        return new(ExprKind.Choice, type.Name, type.Entity);
    }

    /// <summary>The types of a call's arguments, from its opening bracket to behind its closing one.</summary>
    private List<ExprType> Arguments()
    {
        List<ExprType> types = [];
        _tokens.Advance();
        while (!_lost && !_tokens.IsClose(")"))
        {
            if (_tokens.IsLambda())
            {
                _tokens.SkipUntil(",");
                types.Add(ExprType.Unknown);
            }
            else
            {
                var start = _tokens.Current;
                types.Add(Conditional());
                if (start is not null && types[^1].Kind == ExprKind.Encrypted)
                {
                    Report(EncryptedProblems.LookedInto, start);
                }
            }

            if (!_tokens.Take(","))
            {
                break;
            }
        }

        if (!_tokens.TakeClose(")"))
        {
            Lose();
        }

        return types;
    }

    /// <summary>A record's lines are only there when it is read by itself, so an expression sees them by rollups.</summary>
    private ExprType Read(ExprType type, Token name)
    {
        if (type is not { Kind: ExprKind.Lines })
        {
            return type;
        }

        Report(LinesProblems.NotAValue, name, name.Text, type.Name);
        return ExprType.Unknown;
    }

    private void CompareChoice(ExprType choice, Token? text)
    {
        if (text is null || choice is not { Kind: ExprKind.Choice, Entity: { } entity })
        {
            return;
        }

        var type = entity.Enums.First(candidate => candidate.Name == choice.Name);
        var value = type.Find(text.Text.Trim('"'));
        var advice = value is null ? $"one of {string.Join(", ", type.Names.Select(name => type.Qualify(name, _names.App)))}" : type.Qualify(value, _names.App);
        Report(ExpressionProblems.ChoiceComparedWithText, text, text.Text, advice);
    }

    /// <summary>A field keeps a team, an expression has its name only.</summary>
    private void CompareTeam(ExprType left, ExprType right, Token symbol)
    {
        if ((left.Kind, right.Kind) is (ExprKind.Team, ExprKind.Text) or (ExprKind.Text, ExprKind.Team))
        {
            Report(TeamProblems.ComparedWithText, symbol);
        }
    }

    private void CheckRole(Token literal)
    {
        var role = literal.Text.Trim('"');
        if (!_names.App.HasRole(role))
        {
            var known = _names.App.Spec.Roles.Select(candidate => candidate.Name);
            Report(ExpressionProblems.UnknownRoleInCheck, literal, role, Suggestion.For(role, known, "Add it under 'roles' in app.yaml."));
        }
    }

    private void CheckTeam(Token literal)
    {
        var team = literal.Text.Trim('"');
        if (!_names.App.HasTeam(team))
        {
            var known = _names.App.Spec.Teams.Select(candidate => candidate.Name);
            Report(ExpressionProblems.UnknownTeamInCheck, literal, team, Suggestion.For(team, known, "Add it under 'teams' in app.yaml."));
        }
    }

    private static ExprType OfNumber(string text) => text[^1] switch
    {
        _ when text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) => ExprKind.Integer,
        'm' or 'M' => ExprKind.Decimal,
        'd' or 'D' or 'f' or 'F' => ExprKind.Real,
        _ => text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0 ? ExprKind.Real : ExprKind.Integer,
    };

    private void Report(DiagnosticDescriptor descriptor, Token at, params EquatableArray<string> arguments) =>
        _faults.Add(new(descriptor, at.Start, at.Text.Length, arguments));

    private ExprType Lose()
    {
        _lost = true;
        return ExprType.Unknown;
    }
}
