"""The words of `python app.py users`, and what they do to the users file. Imports nothing slow."""

import argparse
import getpass
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from access.users import UsersFile

ROLES = ("user", "trainer", "administrator")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the words of the command to its parser."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)

    def action(name: str, run: Callable[[argparse.Namespace], int], help: str) -> argparse.ArgumentParser:
        words = actions.add_parser(name, help=help)
        words.set_defaults(run=run)
        if name != "list":
            words.add_argument("name", metavar="NAME", help="the user's name")
        return words

    add = action("add", _add, "let a person or a program log in; asks for a password")
    add.add_argument("--role", choices=ROLES, default="user", help="what they may do (user)")
    action("list", _list, "list the users")
    action("remove", _remove, "let a user in no more")
    password = action("password", _password, "set a user's password anew")
    role = action("role", _role, "change what a user may do")
    role.add_argument("role", choices=ROLES, metavar="ROLE", help=", ".join(ROLES))
    action("token", _token, "make a new token for a user's programs and print it, once")
    for words in (add, password):
        words.add_argument(
            "--password-stdin", action="store_true", help="read the password from standard input"
        )


def _add(options: argparse.Namespace) -> int:
    from access.errors import NameRefused
    from access.names import clean_name
    from access.passwords import hash_password
    from access.users import User, Users

    name = clean_name(options.name)

    def refuse_taken(users: Users) -> None:
        taken = [other for other in users if other.casefold() == name.casefold()]
        if taken:
            raise NameRefused(f"there is a user {taken[0]} already; choose another name")

    file = _file()
    refuse_taken(file.all())  # before anyone types a password for nothing
    password = hash_password(_new_password(name, options.password_stdin))

    def alter(users: Users) -> None:
        refuse_taken(users)
        users[name] = User(name, options.role, password)

    file.change(alter)
    return _said(f"added {name} ({options.role})")


def _list(_: argparse.Namespace) -> int:
    for user in _file().all().values():
        means = [word for word, kept in (("password", user.password), ("token", user.token)) if kept]
        _said(f"{user.name}\t{user.role}\t{', '.join(means) or 'cannot log in'}")
    return 0


def _remove(options: argparse.Namespace) -> int:
    from access.users import Users, known

    name = _spelt(options.name)

    def alter(users: Users) -> None:
        del users[known(users, name).name]

    _file().change(alter)
    _end_sessions(name)
    return _said(f"removed {name}")


def _password(options: argparse.Namespace) -> int:
    from access.passwords import hash_password
    from access.users import known

    name, file = _spelt(options.name), _file()
    known(file.all(), name)
    file.update(name, password=hash_password(_new_password(name, options.password_stdin)))
    _end_sessions(name)
    return _said(f"{name} has a new password")


def _role(options: argparse.Namespace) -> int:
    name = _spelt(options.name)
    _file().update(name, role=options.role)
    _end_sessions(name)
    return _said(f"{name} is {options.role} now")


def _token(options: argparse.Namespace) -> int:
    from access.tokens import digest_of, new_token

    name, token = _spelt(options.name), new_token()
    _file().update(name, token=digest_of(token))
    sys.stderr.write("clausewise: keep it safe, it is shown this once; an earlier token is void\n")
    return _said(token)


def _new_password(name: str, from_input: bool) -> str:
    """The password that is typed, twice, or the first line of standard input.

    Raises:
        PasswordRefused: it is too weak, or was typed in two ways.
    """
    from access.errors import PasswordRefused
    from access.passwords import check_new_password

    if from_input:
        password = sys.stdin.readline().rstrip("\r\n")
        check_new_password(name, password)
        return password
    try:
        password = getpass.getpass("Password: ")
        check_new_password(name, password)
        again = getpass.getpass("The same again: ")
    except EOFError as error:
        raise PasswordRefused("no password was typed; give it with --password-stdin") from error
    if password != again:
        raise PasswordRefused("the two are not the same; type the password again")
    return password


def _spelt(name: str) -> str:
    from access.names import clean_name

    return clean_name(name)


def _file() -> "UsersFile":
    from access.settings import read_access_settings
    from access.users import UsersFile
    from ingest.settings import read_settings

    return UsersFile(read_access_settings(read_settings().home).users)


def _end_sessions(name: str) -> None:
    import os

    from access.sessions import end_all
    from ingest.settings import read_settings
    from records.database import SETTING, open_database

    database = open_database(os.environ.get(SETTING) or None, read_settings().home)
    end_all(database, name)
    database.close()


def _said(line: str) -> int:
    sys.stdout.write(line + "\n")
    return 0
