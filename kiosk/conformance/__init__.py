"""The conformance suite: what a hospital's team runs against its own implementation of the contract.

It is the other side, independent of the kiosk: it speaks HTTP itself and takes nothing of ours but the written
contract. It needs the extra `conformance` (schemathesis).

    BrokenError       a check found something wrong (`exchange`)
    SkipError         a check cannot be made here (`exchange`)
    CannotRunError    the whole suite cannot be run (`runner`)
    CredentialError   no token was to be had (`credentials`)
"""
