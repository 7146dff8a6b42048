"""Where hospital staff keep the directory: accounts, the draft, publications, the audit log, and the page.

    roles       who may do what
    accounts    names, passwords, sessions
    drafts      the one draft all of them work on, step by step, each undone
    publishing  versions that kiosks take: now, at a time, or a room closed for today at once
    audit       who did what when
    lobby       which version each kiosk shows
    pages/      the page itself
    preview     the kiosk's own department screen as a picture

The tables are the sandbox hospital's (`kiosk.sandbox.schema_office`): one database, one line of migrations.

Errors:

    OfficeError         something cannot be done; `says` tells the person in front of the page why, in their language
    ├── ForbiddenError  the account's role does not allow it
    ├── StaleError      somebody else changed the draft meanwhile
    ├── RefusedError    what was given is wrong; `findings` say what
    ├── UnknownError    no such account, version, department or room
    └── PreviewError    no picture of the department screen could be drawn
"""
