"""Everything twosource raises on purpose; each message says what was wrong, where, and what would be right."""


class TwosourceError(Exception):
    """The parent of all errors a user can put right. The command line prints it without a traceback."""


class ReaderError(TwosourceError):
    """A file could not be turned into a report."""


class CaseError(TwosourceError):
    """A case cannot be made, opened or written."""


class JudgementError(TwosourceError):
    """A judgement names something the case does not hold."""


class PlanError(TwosourceError):
    """A dossier of a user's own is not in the case, or cannot be kept as it is."""


class PlanChangedError(PlanError):
    """Somebody kept another version of a dossier since the one that was changed was read."""


class SettingsError(TwosourceError):
    """A setting has a value that it cannot have."""


class InputError(TwosourceError):
    """A file given to a command is not of the form that the command reads."""
