"""Runs a command on a pseudo terminal, as a person would, and gives each question the next answer.

Arguments: the answers, then `--`, then the command. Prints what stood on the terminal; ends as the command does.
"""
import os
import pty
import sys

middle = sys.argv.index("--")
answers, command = sys.argv[1:middle], sys.argv[middle + 1:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)
seen = b""
asked = 0
while True:
    try:
        data = os.read(terminal, 4096)
    except OSError:
        break
    if not data:
        break
    seen += data
    # A question is a line that is not ended and waits.
    if seen.endswith((b"? ", b") ")) and len(seen) > asked:
        asked = len(seen)
        # Without answers left, the person closes the input.
        os.write(terminal, (answers.pop(0) + "\n").encode() if answers else b"\x04")
sys.stdout.buffer.write(seen)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
