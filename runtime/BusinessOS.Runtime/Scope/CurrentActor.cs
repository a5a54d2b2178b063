using BusinessOS.Runtime.Data;

namespace BusinessOS.Runtime.Scope;

/// <summary>
/// Who acts in this scope: the middleware says it for a request, the circuit for an open page, the executor for a
/// workflow run. Nobody until somebody says so.
/// </summary>
public sealed class CurrentActor
{
    public Actor Actor { get; private set; } = Actor.Anonymous;

    /// <summary>How many workflow steps led here from what a person did: events carry it, so that loops end.</summary>
    public int Depth { get; private set; }

    /// <summary>
    /// Rows to store in the very transaction of the next change the gate makes in this scope: how a workflow's step and the
    /// run's new place become one. Called each time before the change is saved.
    /// </summary>
    public Action<TenantDbContext>? Alongside { get; set; }

    /// <summary>Whether what is changed here is nobody's doing, also by hooks: nothing is mailed and no workflow starts because of it.</summary>
    internal bool IsQuiet { get; set; }

    /// <summary>How many hooks led here, each from the change of the one before.</summary>
    internal int HookDepth { get; private init; }

    /// <summary>The same occasion for another actor, or further within: nothing is stored alongside.</summary>
    internal CurrentActor As(Actor actor, int deeper = 0) => new() { Actor = actor, Depth = Depth, IsQuiet = IsQuiet, HookDepth = HookDepth + deeper };

    public void Become(Actor actor, int depth = 0) => (Actor, Depth) = (actor, depth);
}
