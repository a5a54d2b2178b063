namespace BusinessOS.Runtime.Identity;

public enum SignInOutcome
{
    SignedIn,

    /// <summary>Signed in with a one-time password: ask for a new one before anything else.</summary>
    SignedInOnce,

    /// <summary>One answer for a wrong address, a wrong password and an inactive account, so that none can be found out.</summary>
    Refused,

    /// <summary>Too many wrong passwords: for some minutes no password is looked at.</summary>
    LockedOut,
}
