"""Says of commands of the AWS CLI, one JSON list of words a line, which of them it refuses before it calls AWS.

All in one process, for the CLI takes a second to start. A command is fine once it would send a request: nothing is sent.
"""

import contextlib
import io
import json
import os
import sys

os.environ.update(AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_DEFAULT_REGION="us-east-1", AWS_MAX_ATTEMPTS="1")

from awscli.clidriver import create_clidriver  # noqa: E402

# What the CLI says of itself once its arguments are right: a plugin or a file of the machine is not there.
ELSEWHERE = ("SessionManagerPlugin is not found", "does not exist.")

driver = create_clidriver()
sent = []


def would_send(**_):
    sent.append(True)
    raise RuntimeError("would be sent")


driver.session.register("before-call", would_send)


def refusal(words):
    sent.clear()
    stderr = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(stderr):
        try:
            driver.main(words)
        except SystemExit:
            pass
    said = stderr.getvalue().strip()
    return None if sent or any(words in said for words in ELSEWHERE) else said or "sends nothing"


for line in sys.stdin:
    words = json.loads(line)
    problem = refusal(words)
    if problem is not None:
        print(json.dumps({"words": words, "problem": problem.splitlines()[-1]}))
